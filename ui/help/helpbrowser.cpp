// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/helpbrowser.h"

#include "ui/widgets/tones.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Of a letter that is everywhere not each place is marked.
constexpr qsizetype mostMarked = 500;

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setOpenLinks(false); // else a link to the web would be loaded here
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
}

void HelpBrowser::setManual(const Manual &manual)
{
    m_positions.clear();
    setExtraSelections({});
    // While the keyboard is in the search field, the place that was found is marked as clearly.
    QPalette own;
    own.setColor(QPalette::Inactive, QPalette::Highlight,
                 QGuiApplication::palette().color(QPalette::Active, QPalette::Highlight));
    setPalette(own);
    document()->setMarkdown(manual.markdown);
    document()->setDocumentMargin(16);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            m_positions.append(block.position());
        if (block.blockFormat().nonBreakableLines()) { // code: better broken than out of sight
            QTextBlockFormat format = block.blockFormat();
            format.setNonBreakableLines(false);
            QTextCursor(block).setBlockFormat(format);
        }
    }
    // A table is as the text: cells begin at their left, with room between them.
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderBrush(palette().mid());
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellPadding(4);
            table->setFormat(format);
        }
    }
}

void HelpBrowser::showSection(qsizetype index)
{
    QTextCursor cursor(document());
    cursor.setPosition(m_positions.at(index));
    setTextCursor(cursor);
    bring(index);
}

QRectF HelpBrowser::placeOf(int position) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(position));
}

void HelpBrowser::bring(qsizetype index)
{
    (void)document()->pageCount(); // all of it is laid out, so that the bar goes as far as it will
    verticalScrollBar()->setValue(
        index == 0 ? 0 : static_cast<int>(placeOf(m_positions.at(index)).top()) - 8);
}

// Lines break elsewhere in another width: what is read stays in sight.
void HelpBrowser::resizeEvent(QResizeEvent *event)
{
    const qsizetype section = m_positions.isEmpty() ? -1 : sectionInView();
    const auto into = [&] {
        return verticalScrollBar()->value()
            - static_cast<int>(placeOf(m_positions.at(section)).top());
    };
    const int before = section < 0 ? 0 : into();
    const qsizetype chosen = section < 0 ? -1 : sectionAtCursor();
    const bool isAtEnd = chosen >= 0 && showsAtEnd(chosen);
    m_isResizing = true;
    QTextBrowser::resizeEvent(event);
    if (isAtEnd)
        bring(chosen);
    else if (section >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + before - into());
    m_isResizing = false;
}

qsizetype HelpBrowser::sectionInView() const
{
    // A little below the edge: the heading that showSection() brought there counts.
    const int edge = verticalScrollBar()->value() + 24;
    const auto below = std::ranges::upper_bound(m_positions, edge, {}, [this](int position) {
        return static_cast<int>(placeOf(position).top());
    });
    return std::max<qsizetype>(below - m_positions.cbegin() - 1, 0);
}

bool HelpBrowser::showsAtEnd(qsizetype index) const
{
    const QScrollBar &bar = *verticalScrollBar();
    return index < m_positions.size() && bar.value() == bar.maximum()
        && placeOf(m_positions.at(index)).top() >= bar.value();
}

qsizetype HelpBrowser::sectionAtCursor() const { return sectionAt(textCursor().selectionStart()); }

qsizetype HelpBrowser::sectionAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_positions, position);
    return std::max<qsizetype>(after - m_positions.cbegin() - 1, 0);
}

QList<int> HelpBrowser::hitsOf(const QString &text) const
{
    QList<int> hits(std::max<qsizetype>(m_positions.size(), 1), 0);
    if (text.isEmpty())
        return hits;
    for (QTextCursor hit = document()->find(text, 0); !hit.isNull();
         hit = document()->find(text, hit))
        ++hits[sectionAt(hit.selectionStart())];
    return hits;
}

void HelpBrowser::findText(const QString &text, bool isBackward, bool fromHere)
{
    markHits(text);
    if (text.isEmpty())
        return;
    const QTextDocument::FindFlags flags
        = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor from = textCursor();
    if (fromHere)
        from.setPosition(from.selectionStart());
    QTextCursor found = document()->find(text, from, flags);
    if (found.isNull()) {
        QTextCursor end(document());
        if (isBackward)
            end.movePosition(QTextCursor::End);
        found = document()->find(text, end, flags);
    }
    if (found.isNull())
        return;
    setTextCursor(found);
    ensureCursorVisible();
    // Not at the very edge: what stands after it explains it.
    const int height = viewport()->height();
    const QRect place = cursorRect();
    if (place.bottom() > height * 3 / 4 || place.top() < height / 8)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - height / 3);
}

void HelpBrowser::markHits(const QString &text)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(markedGround(RowMark::HeldBack, palette()));
    format.setForeground(markedText(palette()));
    QTextCursor hit = text.isEmpty() ? QTextCursor() : document()->find(text, 0);
    for (; !hit.isNull() && marks.size() < mostMarked; hit = document()->find(text, hit))
        marks.append({ hit, format });
    setExtraSelections(marks);
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    // A picture is named relative to the manual, so that other readers show it as well.
    const QString path = name.isRelative() ? u":/muster/help/"_s + name.path() : QString();
    if (path.isEmpty() || path.contains(u".."))
        return {};
    return QTextBrowser::loadResource(type, QUrl(u"qrc"_s + path));
}

} // namespace muster
