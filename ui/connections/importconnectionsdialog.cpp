// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/importconnectionsdialog.h"

#include "app/connections/lookalike.h"
#include "app/core/visibletext.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/importwords.h"
#include "ui/widgets/connectioncolour.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/noticeicon.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/wrapdelegate.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Status, Place };

constexpr int longestName = 32; // letters, before a person makes the column wider

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QString(url.host() + u':' + QString::number(url.port()));
}

} // namespace

ImportConnectionsDialog::ImportConnectionsDialog(const QString &fileName, ReadImport read,
                                                 const QList<Provider> &providers,
                                                 ConnectionStore &connections, QWidget *parent)
    : QDialog(parent)
    , m_fileName(fileName)
    , m_read(std::move(read))
    , m_providers(providers)
    , m_connections(connections)
    , m_summary(plainLabel(u"importSummary"_s))
    , m_bar(new MessageBar)
    , m_tree(new QTreeWidget)
    , m_details(plainLabel(u"importDetails"_s))
    , m_clashes(new QGroupBox)
    , m_rename(new QRadioButton)
    , m_skip(new QRadioButton)
    , m_note(plainLabel(u"importNote"_s))
    , m_import(new QPushButton)
    , m_cancel(new QPushButton)
{
    build();
    fill();
    connect(m_tree, &QTreeWidget::itemChanged, this, &ImportConnectionsDialog::updateButtons);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ImportConnectionsDialog::updateAll);
    connect(m_skip, &QRadioButton::toggled, this, &ImportConnectionsDialog::updateAll);
    connect(m_import, &QPushButton::clicked, this, &ImportConnectionsDialog::keep);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bar, &MessageBar::closed, this, [this] { m_error.reset(); });
    retranslateUi();
    resizeWithinScreen(*this, QSize(780, m_read.problem ? 160 : 480));
}

void ImportConnectionsDialog::build()
{
    setObjectName(u"importConnectionsDialog"_s);
    m_bar->setObjectName(u"importMessage"_s);
    m_tree->setObjectName(u"importList"_s);
    m_clashes->setObjectName(u"importClashes"_s);
    m_rename->setObjectName(u"importRename"_s);
    m_skip->setObjectName(u"importSkip"_s);
    m_import->setObjectName(u"importButton"_s);
    m_cancel->setObjectName(u"importCancel"_s);
    m_tree->setRootIsDecorated(false);
    m_tree->setColumnCount(3);
    new WrapDelegate(*m_tree); // a name that it gets, and why not, are read whole
    m_tree->header()->setStretchLastSection(true);
    m_rename->setChecked(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *choices = new QVBoxLayout(m_clashes);
    choices->addWidget(m_rename);
    choices->addWidget(m_skip);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_bar);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_clashes);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    m_import->setDefault(true); // only now does the dialog hear of it
    const bool hasEntries = !m_read.problem;
    const bool hasClash = std::any_of(m_read.entries.cbegin(), m_read.entries.cend(),
                                      [this](const ImportEntry &entry) { return isClash(entry); });
    for (QWidget *widget : { static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_details),
                             static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_import) })
        widget->setVisible(hasEntries);
    m_clashes->setVisible(hasClash);
    if (!hasEntries)
        layout->addStretch();
}

void ImportConnectionsDialog::fill()
{
    for (const ImportEntry &entry : std::as_const(m_read.entries)) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (!entry.connection)
            continue;
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Name, Qt::Checked);
        item->setIcon(Name, colourIcon(entry.connection->colour, palette()));
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

bool ImportConnectionsDialog::isClash(const ImportEntry &entry) const
{
    const QList<Connection> &there = m_connections.list();
    return entry.connection
        && std::any_of(there.cbegin(), there.cend(), [&entry](const Connection &other) {
               return isSameName(other.name, entry.connection->name);
           });
}

bool ImportConnectionsDialog::skipsClashes() const { return m_skip->isChecked(); }

// By entry; empty for what is refused or left out because of its name.
QStringList ImportConnectionsDialog::namesAfterImport() const
{
    QStringList taken;
    for (const Connection &connection : m_connections.list())
        taken.append(connection.name);
    for (const ImportEntry &entry : m_read.entries) {
        if (entry.connection && !isClash(entry))
            taken.append(entry.connection->name); // it keeps its name, wherever it is
    }
    QStringList names;
    for (const ImportEntry &entry : m_read.entries) {
        QString name;
        if (entry.connection && !isClash(entry)) {
            name = entry.connection->name;
        } else if (entry.connection && !skipsClashes()) {
            name = freeName(entry.connection->name, taken);
            taken.append(name);
        }
        names.append(name);
    }
    return names;
}

QList<Connection> ImportConnectionsDialog::chosen() const
{
    QList<Connection> connections;
    const QStringList names = namesAfterImport();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isTicked
            = m_tree->topLevelItem(static_cast<int>(i))->checkState(Name) == Qt::Checked;
        if (names.at(i).isEmpty() || !isTicked)
            continue;
        Connection connection = *m_read.entries.at(i).connection;
        connection.name = names.at(i);
        connections.append(connection);
    }
    return connections;
}

void ImportConnectionsDialog::keep()
{
    QList<Connection> connections = chosen();
    if (connections.isEmpty())
        return;
    for (Connection &connection : connections)
        connection.id = ConnectionStore::newId();
    if (const Result<void> kept = m_connections.addAll(connections); !kept) {
        m_error = kept.error();
        retranslateUi();
        return;
    }
    accept();
    emit imported(connections.size());
}

QString ImportConnectionsDialog::entryState(qsizetype index, const QString &name) const
{
    const ImportEntry &entry = m_read.entries.at(index);
    if (!entry.connection)
        return tr("Refused");
    if (!isClash(entry))
        return tr("New");
    if (name.isEmpty())
        return tr("The name exists: left out");
    //: %1 is the name that it gets
    return tr("The name exists: becomes “%1”").arg(name);
}

QString ImportConnectionsDialog::networkText(const NetworkSettings &network) const
{
    switch (network.proxyMode) {
    case ProxyMode::System:
        return {};
    case ProxyMode::None:
        return tr("without a proxy");
    case ProxyMode::Manual:
        break;
    }
    //: %1 is a proxy's host, %2 its port
    const QString proxy
        = tr("through the proxy %1:%2").arg(network.proxyHost, QString::number(network.proxyPort));
    //: %1 as above, %2 is the name that is said to the proxy
    return network.proxyUser.isEmpty() ? proxy : tr("%1 as %2").arg(proxy, network.proxyUser);
}

QString ImportConnectionsDialog::nameWarning(const ImportEntry &entry) const
{
    QStringList others;
    for (const Connection &known : m_connections.list())
        others += known.name;
    for (const ImportEntry &other : m_read.entries) {
        if (other.number != entry.number && other.connection)
            others += other.connection->name;
    }
    const QString &name = entry.connection->name;
    if (const QString other = looksLike(name, others); !other.isEmpty())
        return tr("The name looks like “%1” but is a different one.").arg(visibleText(other));
    if (mixesScripts(name))
        return tr("The name mixes letters of different scripts that look alike.");
    return {};
}

QString ImportConnectionsDialog::cloudText(const Connection &connection) const
{
    const auto provider = std::find_if(
        m_providers.cbegin(), m_providers.cend(),
        [&connection](const Provider &known) { return known.id == connection.provider; });
    QStringList parts { provider == m_providers.cend() ? connection.provider
                                                       : provider->name.text(),
                        connection.region, endpointHost(connection),
                        hostOf(connection.identityEndpoint), networkText(connection.network) };
    parts.removeAll(QString());
    parts.removeDuplicates(); // both endpoints may be one host
    return parts.join(tr(", ", "between a cloud's name, region and host"));
}

void ImportConnectionsDialog::updateAll()
{
    const QSignalBlocker blocker(m_tree);
    const QStringList names = namesAfterImport();
    for (qsizetype i = 0; i < m_read.entries.size(); ++i) {
        const ImportEntry &entry = m_read.entries.at(i);
        QTreeWidgetItem *item = m_tree->topLevelItem(static_cast<int>(i));
        item->setText(Name, entry.name.isEmpty() ? tr("(no name)") : entry.name);
        item->setText(Status, entryState(i, names.at(i)));
        const QString why = entry.connection ? QString() : refusalText(entry);
        item->setToolTip(Status, why.isEmpty() ? item->text(Status) : why);
        const QString warning = entry.connection ? nameWarning(entry) : QString();
        item->setText(Place, entry.connection ? cloudText(*entry.connection) : why);
        item->setToolTip(Place, item->text(Place));
        item->setIcon(Name, warning.isEmpty() ? QIcon() : noticeIcon(Notice::Warning, palette()));
        item->setToolTip(Name, warning.isEmpty() ? item->text(Name) : warning);
    }
    showDetails();
    updateButtons();
}

// Of the entry that is chosen what is wrong with it; without one, every name that is not what it
// seems.
void ImportConnectionsDialog::showDetails()
{
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    QStringList warnings;
    for (qsizetype i = 0; i < m_read.entries.size(); ++i) {
        const ImportEntry &entry = m_read.entries.at(i);
        if (row >= 0 && row != i)
            continue;
        const QString warning
            = !entry.connection ? (row >= 0 ? refusalText(entry) : QString()) : nameWarning(entry);
        if (!warning.isEmpty())
            warnings += u"\u26a0 "_s + (row >= 0 ? warning : entry.name + u": "_s + warning);
    }
    m_details->setText(warnings.mid(0, 5).join(u'\n'));
}

void ImportConnectionsDialog::updateButtons()
{
    const auto count = static_cast<int>(chosen().size());
    m_import->setText(tr("&Import %n connection(s)", nullptr, count));
    m_import->setEnabled(count > 0);
}

void ImportConnectionsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ImportConnectionsDialog::retranslateUi()
{
    setWindowTitle(tr("Import connections"));
    const auto all = static_cast<int>(m_read.entries.size());
    const auto usable = static_cast<int>(
        std::count_if(m_read.entries.cbegin(), m_read.entries.cend(),
                      [](const ImportEntry &entry) { return entry.connection.has_value(); }));
    QString summary = m_fileName;
    if (!m_read.problem) {
        //: %1 is a file's name, %2 how many of the connections can be imported
        summary = tr("%1 holds %n connection(s), of which %2 can be imported.", nullptr, all)
                      .arg(m_fileName, countText(usable)); // a name may hold a %2
    }
    m_summary->setText(summary);
    if (m_read.problem)
        m_bar->setMessage(MessageBar::Kind::Error, importProblemText(*m_read.problem));
    else if (m_error)
        m_bar->setMessage(MessageBar::Kind::Error, connectionFileProblemText(*m_error));
    m_tree->setHeaderLabels({ tr("Connection"), tr("What happens"), tr("Cloud, or why not") });
    m_tree->setAccessibleName(tr("Connections in the file"));
    m_clashes->setTitle(tr("When there is a connection of the same name"));
    m_rename->setText(tr("Import under &another name"));
    m_skip->setText(tr("&Leave out"));
    m_note->setText(tr("What is imported is read-only, not tested, and has no keys: you type them "
                       "when you open it."));
    m_cancel->setText(m_read.problem ? tr("Close") : tr("Cancel"));
    updateAll();
    m_tree->resizeColumnToContents(Name);
    m_tree->resizeColumnToContents(Status);
    // A long name must not push out of sight what happens, and where it leads.
    const int most = fontMetrics().averageCharWidth() * longestName;
    for (const Column column : { Name, Status })
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column), most));
}

} // namespace muster
