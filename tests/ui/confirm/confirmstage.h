// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The confirmation on screen, before a cloud that the test answers for.
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/confirm/confirmmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace muster::test {

//! \brief Normal servers, but for the one at 1, which is abnormal.
inline Confirmation confirmationOf(int targets, qsizetype fleet, bool production = false)
{
    Confirmation confirmation;
    confirmation.connection.name = QStringLiteral("prod-cn-north-4");
    confirmation.connection.region = QStringLiteral("cn-north-4");
    confirmation.connection.projectId = QStringLiteral("0dd8c4546");
    confirmation.connection.production = production;
    confirmation.kind = FakeCloud::serverKind();
    for (int i = 0; i < targets; ++i) {
        confirmation.targets.append({ TargetId { QStringLiteral("id-%1").arg(i) },
                                      QStringLiteral("server-%1").arg(i),
                                      {},
                                      i == 1 ? QStringLiteral("2") : QStringLiteral("5") });
    }
    confirmation.fleetSize = fleet;
    return confirmation;
}

class ConfirmStage
{
public:
    explicit ConfirmStage(const Confirmation &confirmation)
        : asked(confirmation)
        , dialog(confirmation, cloud, clock)
        , accepted(&dialog, &QDialog::accepted)
        , rejected(&dialog, &QDialog::rejected)
    {
        dialog.open();
    }

    Confirmation asked;
    FakeClock clock;
    FakeCloud cloud;
    ConfirmDialog dialog;
    QSignalSpy accepted;
    QSignalSpy rejected;

    template <typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return dialog.findChild<Widget *>(QString::fromLatin1(name));
    }
    QPushButton *confirm() { return part<QPushButton>("confirmButton"); }
    QPushButton *cancel() { return part<QPushButton>("cancelButton"); }
    QPushButton *sendUnchecked() { return part<QPushButton>("sendUnchecked"); }
    QCheckBox *box() { return part<QCheckBox>("checkedBox"); }
    QLineEdit *number() { return part<QLineEdit>("typedNumber"); }
    QTableView *view() { return part<QTableView>("targetView"); }
    QSpinBox *spin(const char *name) { return part<QSpinBox>(name); }
    QString label(const char *name) { return part<QLabel>(name)->text(); }
    //! \brief Where the table shows a target: those that stand out come first.
    int rowOf(int target)
    {
        const QString id = asked.targets.at(target).id.value;
        const QAbstractItemModel *rows = view()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, ConfirmModel::TargetIdColumn).data().toString() == id)
                return row;
        }
        return -1;
    }
    //! \brief The targets as the table shows them, "0 1 2".
    QString order()
    {
        QStringList shown;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            shown += view()
                         ->model()
                         ->index(row, ConfirmModel::TargetIdColumn)
                         .data()
                         .toString()
                         .mid(3);
        }
        return shown.join(u' ');
    }
    QModelIndex cell(int target, int column)
    {
        return view()->model()->index(rowOf(target), column);
    }
    QString text(int target, int column) { return cell(target, column).data().toString(); }
    bool isTicked(int target)
    {
        return cell(target, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    void tick(int target, bool ticked)
    {
        view()->model()->setData(cell(target, 0), ticked ? Qt::Checked : Qt::Unchecked,
                                 Qt::CheckStateRole);
    }
    //! \brief Gives what the level asks for and waits until the verb button may be pressed.
    void consent()
    {
        clock.advance(std::chrono::seconds(1));
        box()->setChecked(true);
        number()->setText(QString::number(dialog.targets().size()));
    }
    //! \brief Ends the read that goes on: \a statuses by row, the others as they were; the empty
    //! one is not listed.
    void answer(const QHash<int, QString> &statuses = {}, bool moved = false)
    {
        QList<FleetRow> rows;
        for (int i = 0; i < asked.targets.size(); ++i) {
            const Target &target = asked.targets.at(i);
            const QString status = statuses.value(i, target.status);
            if (!status.isEmpty())
                rows.append({ target.id, target.name, status, {}, {} });
        }
        emit cloud.lists.last()->rowsArrived(rows, asked.fleetSize);
        emit cloud.lists.last()->finished(ListSummary { asked.fleetSize, 1, moved });
    }
    void failToRead(ErrorKind kind)
    {
        Error error;
        error.kind = kind;
        emit cloud.lists.last()->finished(error);
    }
};

} // namespace muster::test
