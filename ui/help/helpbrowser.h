// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The text of the manual. Loads what travels in the program and nothing else, neither from the
// network nor from the disk; what a link leads to is the window's to decide.
// Owned by the help window; UI thread.
#pragma once

#include "ui/help/manual.h"

#include <QTextBrowser>

namespace muster {

class HelpBrowser final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    void setManual(const Manual &manual);
    //! \brief Brings the heading of section \a index of the manual to the upper edge.
    void showSection(qsizetype index);
    //! \brief The section at the upper edge, by its index.
    [[nodiscard]] qsizetype sectionInView() const;
    //! \brief At the end of the text, where the heading of section \a index cannot come higher, but
    //! is in sight.
    [[nodiscard]] bool showsAtEnd(qsizetype index) const;
    //! \brief The section of the place that is marked, by its index.
    [[nodiscard]] qsizetype sectionAtCursor() const;
    //! \brief What moves now is not scrolled by a person.
    [[nodiscard]] bool isResizing() const { return m_isResizing; }
    //! \brief How often \a text is in each section; never when it is empty.
    [[nodiscard]] QList<int> hitsOf(const QString &text) const;
    //! \brief Marks all places, and selects the next one, or the one before, where \a text is,
    //! beginning anew at the other end; nothing happens when it is nowhere. \a fromHere: the place
    //! that is marked counts too.
    void findText(const QString &text, bool isBackward, bool fromHere);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] qsizetype sectionAt(int position) const;
    [[nodiscard]] QRectF placeOf(int position) const;
    void bring(qsizetype index);
    //! \brief Marks every place where \a text is; none when it is empty.
    void markHits(const QString &text);

    QList<int> m_positions; // of each section's heading in the document
    bool m_isResizing = false;
};

} // namespace muster
