// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/exportconnectionsdialog.h"

#include "app/connections/connectionexport.h"
#include "app/core/background.h"
#include "app/session/exportfile.h"
#include "ui/connections/connectionwords.h"
#include "ui/widgets/connectioncolour.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

ExportConnectionsDialog::ExportConnectionsDialog(const QList<Connection> &connections,
                                                 QWidget *parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_intro(plainLabel())
    , m_list(new QListWidget)
    , m_bar(new MessageBar)
    , m_export(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"exportConnectionsDialog"_s);
    m_list->setObjectName(u"exportList"_s);
    m_bar->setObjectName(u"exportMessage"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_cancel->setObjectName(u"exportCancel"_s);
    for (const Connection &connection : std::as_const(m_connections)) {
        auto *item = new QListWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setIcon(colourIcon(connection.colour, palette()));
    }
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_bar);
    layout->addWidget(buttons);
    m_export->setDefault(true); // only now does the dialog hear of it
    resizeWithinScreen(*this, QSize(560, 420));

    connect(m_list, &QListWidget::itemChanged, this, &ExportConnectionsDialog::updateButtons);
    connect(m_export, &QPushButton::clicked, this, &ExportConnectionsDialog::askForPath);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bar, &MessageBar::closed, this, [this] { m_words = nullptr; });
    retranslateUi();
    m_list->setFocus();
}

QList<Connection> ExportConnectionsDialog::ticked() const
{
    QList<Connection> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.append(m_connections.at(i));
    }
    return chosen;
}

void ExportConnectionsDialog::askForPath()
{
    auto *dialog = new QFileDialog(this, tr("Export connections"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Connections (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"muster-connections.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportConnectionsDialog::saveTo);
    dialog->open();
}

void ExportConnectionsDialog::saveTo(const QString &path)
{
    const QList<Connection> chosen = ticked();
    if (m_isWriting || chosen.isEmpty())
        return;
    m_isWriting = true;
    updateButtons();
    runInBackground(
        this, [path, content = exportedConnections(chosen)] { return savedFile(path, content); },
        [this, path, count = chosen.size()](const std::optional<FileProblem> &failed) {
            written(path, count, failed ? failed->system : QString());
        });
}

void ExportConnectionsDialog::written(const QString &path, qsizetype count, const QString &problem)
{
    m_isWriting = false;
    updateButtons();
    if (problem.isEmpty()) {
        accept();
        emit exported(path, count);
        return;
    }
    m_words = [path, problem]() -> QString {
        return tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), problem);
    };
    m_bar->setMessage(MessageBar::Kind::Error, m_words());
}

void ExportConnectionsDialog::updateButtons()
{
    const auto count = static_cast<int>(ticked().size());
    m_export->setText(tr("E&xport %n connection(s)…", nullptr, count));
    m_export->setEnabled(count > 0 && !m_isWriting);
}

void ExportConnectionsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ExportConnectionsDialog::retranslateUi()
{
    setWindowTitle(tr("Export connections"));
    m_intro->setText(
        tr("The names, addresses and settings of the ticked connections go into the file. No keys "
           "and no passwords go along: whoever imports it types their own. A CA file is not named "
           "there either, because its path is one of this computer."));
    m_list->setAccessibleName(tr("Connections to export"));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(markedName(m_connections.at(i)));
    m_cancel->setText(tr("Cancel"));
    if (m_words)
        m_bar->setMessage(MessageBar::Kind::Error, m_words());
    updateButtons();
}

} // namespace muster
