// biome-ignore-all assist/source/organizeImports: grouped as the work flows
/*
 * The public surface of fangzhi, grouped as the work flows. Pure functions over plain data: no files, no global state,
 * the same in Node and in a browser. `fangzhi/node` adds files and the built-in dictionaries.
 */

// the analyzer
export { type Analyzer, createAnalyzer } from './pipeline/analyzer.js'
export type { AnalyzerOptions } from './pipeline/options.js'
export { VERSION } from './pipeline/version.js'

// what goes in and what comes out
export { isIsoDay } from './base/calendar.js'
export type { ArticleInput, Docvars, Page, PageInput } from './model/page.js'
export { type Doc, type PageResult, type Provenance, SCHEMA_VERSION } from './model/doc.js'
export type { Article, ArticleKind, Block, BlockRole, Byline, Origin, Part, PartName } from './model/article.js'
export {
  MENTION_TYPES,
  type Mention,
  type MentionDraft,
  type MentionSubtype,
  type MentionType,
  type OrgSubtype,
  type SloganSubtype,
  type Value,
  type ValueType,
} from './model/mention.js'
export { ORG_SUBTYPES, SLOGAN_SUBTYPES } from './model/mention-subtype.js'
export type { Entity, EntitySubtype, Role, RoleStatus } from './model/entity.js'
export type { TopicEvidence, TopicScore } from './model/topic.js'
export type { Token, Tokens } from './model/tokens.js'
export type { PageRange, Span } from './base/span.js'
export type { Diagnostic } from './base/diagnostics.js'
export { type ErrorCode, type ErrorPlace, FangzhiError } from './base/errors.js'

// back to the printed page, and why
export { locate, quote } from './model/locate.js'
export type { Alignment } from './text/aligned-text.js'
export type { DictionaryEvidence, Explainer, PlaceExplanation } from './pipeline/explain.js'
export type { MentionExplanation } from './mentions/find-mentions.js'

// the first stage by itself
export { describeLayout, type LayoutLine } from './layout/describe-layout.js'
export type { Layout } from './layout/read-layout.js'
export type { PageShape } from './layout/shape.js'

// dictionaries
export { type Dictionary, type DictionaryMeta, isDictionary } from './dictionary/dictionary.js'
export { compileDictionary, compileRows } from './dictionary/compile-dictionary.js'
export { openDictionary } from './dictionary/open-dictionary.js'
export { readDictionary } from './dictionary/read-dictionary.js'
export { checkRows, type DictionarySource } from './dictionary/parse-rows.js'
export type { Gazetteer } from './dictionary/gazetteer.js'
export type { RowMode, RowType } from './dictionary/row-types.js'
export type { NameRow } from './dictionary/rows.js'
export { formatProblem, type SourceProblem } from './dictionary/source-problem.js'

// topics of your own
export { explainTopics, type TopicExplanation } from './topics/explain-topics.js'
export { createKeywordModel, type KeywordModelOptions } from './topics/keyword-model.js'
export { createLinearClassifier, type LinearClassifierOptions } from './topics/linear-classifier.js'
export { openTopicModel } from './topics/open-topic-model.js'
export { saveTopicModel } from './topics/save-topic-model.js'
export { compileTopicDictionary } from './topics/topic-dictionary.js'
export type { TopicKeyword, TopicLabel, TopicModel, TopicSettings } from './topics/topic-model.js'
export {
  type ExampleColumns,
  readTopicExamples,
  readTopicKeywords,
  type TopicTable,
} from './topics/topic-table.js'
export type { TopicExample } from './topics/training/topic-example.js'
export type { TopicReport } from './topics/training/topic-report.js'
export type { TrainingProgress, TrainTopicsOptions } from './topics/training/train-options.js'
export { type TrainedTopics, trainTopics } from './topics/training/train-topics.js'

// the seams: put your own part in; unstable until 1.0
export type { Annotator, AnnotatorInput, Candidate } from './mentions/annotator.js'
export type { Segmenter } from './segment/segmenter.js'
export type { TopicClassifier, TopicInput } from './topics/topic-classifier.js'

// how well it reads
export { type EvaluationReport, evaluate, type ScoredPage } from './evaluate/evaluate.js'
export { formatEvaluation } from './evaluate/format-evaluation.js'
export type { GoldArticle, GoldMention, GoldPage, GoldRole } from './evaluate/gold.js'
export { readGold } from './evaluate/read-gold.js'
export type { MentionScores } from './evaluate/score-mentions.js'

// many pages: tables and the questions one asks of them
export {
  type LabelAgreement,
  labelAgreement,
  type SpanAgreement,
  spanAgreement,
} from './corpus/agreement.js'
export { type ArticleContext, articleContext } from './corpus/article-context.js'
export { citation } from './corpus/citation.js'
export { codebook } from './corpus/codebook.js'
export { type CodedScore, type CodedScores, codedScores } from './corpus/coded-score.js'
export { type CodedSpan, type CodedText, codedText } from './corpus/coded-text.js'
export {
  type CooccurrenceOptions,
  type CooccurrenceRow,
  type CooccurrenceTerm,
  cooccurrence,
} from './corpus/cooccurrence.js'
export { docvarCells, docvarColumns, withDocvars } from './corpus/docvar-columns.js'
export { type DuplicateRow, type DuplicatesOptions, duplicates, repeatedArticles } from './corpus/duplicates.js'
export { compileNamePattern, type NameReader, patternFields } from './corpus/file-name-pattern.js'
export { type FrequencyOptions, type FrequencyRow, frequency } from './corpus/frequency.js'
export { checkVariables, type Group, groupKey, groupOf, type VariableCheck } from './corpus/group.js'
export { type KeynessOptions, type KeynessRow, keyness } from './corpus/keyness.js'
export { type KwicOptions, type KwicQuery, type KwicRow, kwic } from './corpus/kwic.js'
export { type EntityLink, type LinkBasis, linkOf, type MergeTable } from './corpus/link-basis.js'
export type { PeriodUnit } from './corpus/period.js'
export { ask, type Question } from './corpus/question.js'
export {
  DEFAULT_COLUMNS,
  type ReadRecord,
  type RecordColumns,
  readRecord,
  recordColumns,
} from './corpus/record-columns.js'
export { type RoleHistoryOptions, type RoleHistoryRow, roleHistory } from './corpus/role-history.js'
export { type SampledArticle, type SampleOptions, sample } from './corpus/sample.js'
export type { Cell, ColumnInfo, Table } from './corpus/table.js'
export { TABLE_NAMES, type TableName, type TableOptions, tablesNamed } from './corpus/tables/all-tables.js'
export { keptTokens, type TokenFilter } from './corpus/tables/tokens.js'
export {
  type MentionTermsOptions,
  mentionTerms,
  type Term,
  type TermSource,
  termsNamed,
  topicTerms,
  wordingTerms,
  wordTerms,
} from './corpus/terms.js'
export { type FirstSeen, type Timeline, type TimelineOptions, type TimelinePoint, timeline } from './corpus/timeline.js'

// formats of other tools, written and read back
export { readConll, type TagScheme, writeConll } from './export/conll.js'
export { CSV_BOM, csvLine } from './export/csv.js'
export { type DoccanoMeta, readDoccano, writeDoccano } from './export/doccano.js'
export { writeGexf } from './export/gexf.js'
export { readStandoff, type StandoffFiles, standoffConfig, writeStandoff } from './export/standoff.js'
