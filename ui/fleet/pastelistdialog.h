// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Takes a list of names or ids, typed, pasted or from a file, and says which rows of a fleet it
// means before any is ticked. Opened by the fleet's page, deletes itself; UI thread.
#pragma once

#include "app/fleet/listmatch.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QTimer;

namespace muster {

class FleetModel;
class ListEdit;
class ListFindings;
class MessageBar;
class RowTable;

//! \brief It ticks nothing: after accepted() the page does, with ids() and untickOthers().
class PasteListDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief Starts with \a text. \a fleet outlives the dialog.
    PasteListDialog(const FleetModel &fleet, const QString &text, QWidget *parent = nullptr);

    //! \brief Whether the fleet's list was read to its end; until told, it was.
    void setWhole(bool isWhole);
    //! \brief Replaces the list by that of a file.
    void readFile(const QString &path);
    //! \brief Rows that may be ticked.
    [[nodiscard]] QList<TargetId> ids() const;
    [[nodiscard]] bool untickOthers() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Looked
    {
        ListMatch match;
        std::shared_ptr<const TargetLookup> lookup;
    };

    void build();
    void wire();
    void retranslateUi();
    void setList(const QString &text);
    void askForFile();
    void lookSoon();
    void look();
    void onLooked(const Looked &looked);
    void update();
    void copyMissing();
    [[nodiscard]] QList<NamedTarget> namedTargets() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] qsizetype othersTicked() const;

    const FleetModel &m_fleet;
    ListFindings *m_findings;
    QLabel *m_prompt;
    ListEdit *m_edit;
    QPushButton *m_openFile;
    QPushButton *m_paste;
    MessageBar *m_message;
    QLabel *m_summary;
    QLabel *m_note;
    RowTable *m_table;
    QPushButton *m_copy;
    QCheckBox *m_untickOthers;
    QPushButton *m_tick;
    QPushButton *m_cancel;
    QTimer *m_wait; // until the person pauses
    std::shared_ptr<const TargetLookup> m_lookup; // null: to be made of the fleet as it is
    bool m_isWhole = true;
    ListMatch m_match;
    int m_asked = 0; // the number of the look that is wanted
    bool m_isLooking = false;
};

} // namespace muster
