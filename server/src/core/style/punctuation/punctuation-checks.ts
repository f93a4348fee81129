import { say } from '../../text/bilingual.ts';
import { CharClass, type CharIndex, charClassesOf } from '../../text/char-index.ts';
import type { StyleCheck, StyleIssue } from '../style-issue.ts';
import { blanksInWords } from './blanks.ts';
import { serialNumbers, yearBrackets } from './document-numbers.ts';
import { doubledMarks } from './doubled.ts';
import { halfWidthBrackets, halfWidthMarks } from './half-width.ts';
import { marksBehindNumbers } from './numbering.ts';
import { innerTitles, straightQuotes } from './quotes.ts';

export interface PunctuationCheck extends StyleCheck {
  /** A paragraph without any of these has none. */
  readonly where: number;
  /** Adds the issues of a paragraph to those found. */
  find(text: string, charIndex: CharIndex, found: StyleIssue[]): void;
}

export const PUNCTUATION: readonly PunctuationCheck[] = [
  {
    name: say('半角标点', 'half-width marks'),
    advice: say('中文里用全角标点', 'Chinese text takes full-width marks'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.halfMark, CharClass.openBracket),
    find(text, charIndex, found) {
      halfWidthMarks(text, charIndex, found);
      halfWidthBrackets(text, charIndex, found);
    },
  },
  {
    name: say('直引号', 'straight quotation marks'),
    advice: say('中文里用“”', 'Chinese text takes curly ones'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.straightQuote),
    find: straightQuotes,
  },
  {
    name: say('重复的标点', 'doubled marks'),
    advice: say('只应有一个标点', 'one mark is enough'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.stop),
    find: doubledMarks,
  },
  {
    name: say('序号后多余的顿号', 'marks behind numbers in brackets'),
    advice: say('带括号的序号后不再用顿号', 'a number in brackets takes no mark behind it'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.stop),
    find: marksBehindNumbers,
  },
  {
    name: say('书名号内的书名号', 'titles within titles'),
    advice: say('里面一层用〈〉', 'the inner one stands in 〈〉'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.openTitle),
    find: innerTitles,
  },
  {
    name: say('发文字号的括号', 'brackets in document numbers'),
    advice: say('发文字号的年份用六角括号〔〕', 'the year of a document’s number stands in 〔〕'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.openBracket, CharClass.otherBracket),
    find: yearBrackets,
  },
  {
    name: say('发文字号的序号', 'serial numbers of documents'),
    advice: say('序号不加“第”字，不编虚位', 'the serial number has neither 第 nor leading zeros'),
    isUnambiguous: false,
    where: charClassesOf(CharClass.openBracket, CharClass.otherBracket),
    find: serialNumbers,
  },
  {
    name: say('词句中的空格', 'blanks within words'),
    advice: say('汉字之间不空格', 'there are no blanks between Chinese characters'),
    isUnambiguous: true,
    where: charClassesOf(CharClass.blank),
    find: blanksInWords,
  },
];
