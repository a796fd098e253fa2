// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The keys of the main window, as its menus have them now: made from the actions themselves, so
// that it can tell of no key that is not there. Not modal and without a parent, so that it can be
// read beside any dialog. Owned by whoever opens it; UI thread.
#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QMenu;
class QMenuBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace muster {

class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    //! \brief Follows \a menus as long as they are there.
    explicit ShortcutSheet(QMenuBar &menus);

    //! \brief What is listed, one key a line, as tab-separated text.
    [[nodiscard]] QString text() const;

signals:
    //! \brief The manual has the keys of single controls as well.
    void manualRequested();

protected:
    void changeEvent(QEvent *event) override;
    //! \brief Esc: gives up the search first. Not in reject(), which closing calls as well.
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Entry
    {
        QString menu;
        QString name;
        QString keys;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void build();
    //! \brief Actions change by the dozen: they are read once after that.
    void plan();
    void fill();
    [[nodiscard]] QList<Entry> read();
    void readKeys(const QString &name, const QMenu &menu, QList<Entry> &entries);
    QTreeWidgetItem *addGroup(const QString &menu);
    void filter();
    void retranslate();

    const QPointer<QMenuBar> m_menus;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QTreeWidget *m_keys; // a group for each menu
    QLabel *m_found;
    QPushButton *m_manual;
    QPushButton *m_copy;
    QPushButton *m_close;
    QList<Entry> m_entries; // as they are listed
    bool m_isPlanned = false;
};

} // namespace muster
