// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The terms of the filter as chips in one row; those for which there is no room are behind a button
// that says how many they are. Shows them only: the text of the search field is the filter.
// Owned by the filter bar; UI thread.
#pragma once

#include <QWidget>

class QMenu;

namespace muster {

class FilterChip;
class MenuButton;

class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Tab leads from \a before to the chips; it lives as long as they do.
    explicit FilterChips(QWidget *before, QWidget *parent = nullptr);

    void setTerms(const QStringList &terms);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removeRequested(qsizetype term);
    //! \brief A person wants to change its words.
    void editRequested(qsizetype term);
    //! \brief The last one went, and the keyboard was here.
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] FilterChip *chip(qsizetype term);
    void layOut();
    void focusChip(qsizetype term);
    void fillMenu();
    void retranslate();
    [[nodiscard]] int moreWidth(qsizetype terms) const;

    QStringList m_terms;
    QList<FilterChip *> m_chips; // at least one for each shown term
    qsizetype m_shown = 0;
    QWidget *m_before;
    MenuButton *m_more;
    QMenu *m_menu;
};

} // namespace muster
