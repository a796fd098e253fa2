// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/listedit.h"

#include "ui/widgets/enterkey.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

namespace muster {

namespace {

// What a field lays out without a person noticing it.
constexpr qsizetype mostShown = 40'000;

QString fileOf(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ListEdit::ListEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    connect(this, &QPlainTextEdit::textChanged, this, &ListEdit::listChanged);
}

void ListEdit::setList(const QString &text)
{
    const bool isLong = text.size() > mostShown;
    m_whole = isLong ? text : QString();
    setReadOnly(isLong);
    setPlainText(isLong ? QString(text.left(mostShown / 8) + u"\n…") : text);
}

bool ListEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !fileOf(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void ListEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QString path = fileOf(*source); !path.isEmpty()) {
        emit fileDropped(path);
        return;
    }
    const QString text = source->text();
    textCursor().removeSelectedText();
    if (text.size() + document()->characterCount() > mostShown)
        setList(toPlainText().trimmed().isEmpty() ? text : QString(toPlainText() + u'\n' + text));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void ListEdit::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event) && (event->modifiers() & Qt::ControlModifier))
        emit finished();
    else if (isCut() && event->matches(QKeySequence::Paste))
        setList(QGuiApplication::clipboard()->text());
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace muster
