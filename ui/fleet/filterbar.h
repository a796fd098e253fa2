// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is shown of a fleet: the search field and the choice of statuses. Owned by its page; UI
// thread.
#pragma once

#include <QSet>
#include <QWidget>

class QLineEdit;

namespace muster {

class CheckMenu;
class FleetModel;
class MenuButton;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Statuses and their counts are read from \a model when the menu opens; it outlives the
    //! bar.
    explicit FilterBar(const FleetModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    //! \brief What a text may ask about, for the help.
    void setKeys(const QStringList &keys);
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
    //! \brief Ctrl+A where nothing is written.
    void tickAllRequested();
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

    const FleetModel &m_model;
    QSet<QString> m_statuses;
    QStringList m_keys;
    QLineEdit *m_search;
    MenuButton *m_statusButton;
    CheckMenu *m_menu;
};

} // namespace muster
