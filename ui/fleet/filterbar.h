// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is shown of a fleet: the search field, whose text is the filter, its terms beside it as
// chips, a menu of what else may be asked, and the choice of statuses. Owned by its row; UI thread.
#pragma once

#include "app/fleet/filtertext.h"

#include <QSet>
#include <QWidget>

class QLineEdit;

namespace muster {

class CheckMenu;
class FilterChips;
class FilterMenu;
class FleetModel;
class MenuButton;
class RowFolding;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Statuses and their counts are read from \a model when the menu opens; it outlives the
    //! bar.
    explicit FilterBar(const FleetModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    //! \brief What a text may ask about.
    void setFields(const QList<FilterField> &fields);
    [[nodiscard]] const QSet<QString> &statuses() const { return m_statuses; }
    void focusSearch();
    void clearSearch();
    //! \brief Shows everything again.
    void clear() { setFilter({}, {}); }
    //! \brief In place of what was there.
    void setFilter(const QString &text, const QSet<QString> &statuses);

signals:
    void textChanged(const QString &text);
    //! \brief The person is done with the search and goes on with the rows.
    void leaveRequested();
    void statusesChanged(const QSet<QString> &statuses);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isForRows(const QKeyEvent &key) const;
    void retranslateUi();
    void fillMenu();
    void setStatus(const QString &code, bool chosen);
    void updateButton();
    void updateIcons();
    void updateChips();
    void wireChips();
    void type(const QString &text);
    [[nodiscard]] FilterText filter() const;

    const FleetModel &m_model;
    QSet<QString> m_statuses;
    QList<FilterField> m_fields;
    // In the order in which Tab goes through them.
    QLineEdit *m_search;
    FilterChips *m_chips;
    MenuButton *m_add;
    FilterMenu *m_addMenu;
    MenuButton *m_statusButton;
    CheckMenu *m_menu;
    RowFolding *m_folding = nullptr;
};

} // namespace muster
