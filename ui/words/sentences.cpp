// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace muster {

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)

public:
    static QString separator()
    {
        //: between the words of "cph-1, ticked, Normal"
        return tr(", ");
    }
    static QString cell(const QString &shown, const QString &row)
    {
        //: a cell of a table for a screen reader; %1: what it shows, %2: which row it is of
        return tr("%1; %2").arg(shown, row);
    }
};

//! Full-width punctuation brings its own space along.
bool isWideMark(QChar c)
{
    return (c >= u'\u3000' && c <= u'\u303F') || (c >= u'\uFF01' && c <= u'\uFF0F')
        || (c >= u'\uFF1A' && c <= u'\uFF20');
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

} // namespace

QString joinedSentences(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    const QChar end = first.back();
    // A closing quotation mark is the same character in both languages.
    const bool isWide = isWideMark(end) || (end == u'\u201D' && isHan(second.front()));
    return isWide ? QString(first + second) : QString(first + u' ' + second);
}

QString joinedSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences)
        text = joinedSentences(text, sentence);
    return text;
}

QString joinedWords(QStringList words)
{
    words.removeAll(QString());
    return words.join(Sentences::separator());
}

QString spokenCell(const QString &shown, const QString &row)
{
    return shown.isEmpty() ? row : Sentences::cell(shown, row);
}

QString withOneFullStop(const QString &sentence)
{
    static const QString stops = QStringLiteral(".!?\u3002\uFF01\uFF1F");
    const qsizetype size = sentence.size();
    const bool isDouble = size >= 3 && stops.contains(sentence.at(size - 1))
        && sentence.at(size - 2) == u'\u201D' && stops.contains(sentence.at(size - 3));
    return isDouble ? sentence.chopped(1) : sentence;
}

} // namespace muster
