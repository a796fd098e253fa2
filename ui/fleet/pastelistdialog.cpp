// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/pastelistdialog.h"

#include "app/core/background.h"
#include "app/fleet/listtext.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/listedit.h"
#include "ui/fleet/listfindings.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr qint64 mostBytes = 32 << 20; // of a file; a list of a million ids
// Up to here a look takes less than a frame; beyond it another thread does it.
constexpr qsizetype fewRows = 3'000;
constexpr qsizetype shortText = 100'000;

struct FileText
{
    QString text;
    QString failure; // the system's own words
    bool isTooLong = false;
};

FileText textAt(const QString &path)
{
    FileText read;
    QFile file(path);
    // Never a pipe or a device: opening one may wait for ever.
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(mostBytes + 1);
        read.isTooLong = bytes.size() > mostBytes;
        if (file.error() == QFile::NoError) {
            read.text = read.isTooLong ? QString() : textOfFile(bytes);
            return read;
        }
    }
    read.failure = file.errorString();
    return read;
}

} // namespace

PasteListDialog::PasteListDialog(const FleetModel &fleet, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_findings(new ListFindings(fleet, this))
    , m_prompt(plainLabel())
    , m_edit(new ListEdit)
    , m_openFile(new QPushButton)
    , m_paste(new QPushButton)
    , m_message(new MessageBar)
    , m_summary(copyableLabel(QStringLiteral("listSummary")))
    , m_note(plainLabel(QStringLiteral("listNote")))
    , m_table(new RowTable)
    , m_copy(new QPushButton)
    , m_untickOthers(new QCheckBox)
    , m_tick(new QPushButton)
    , m_cancel(new QPushButton)
    , m_wait(new QTimer(this))
{
    build();
    wire();
    retranslateUi();
    resizeWithinScreen(*this, QSize(640, 520));
    setList(text);
    // With a list at hand there is nothing to type: Enter ticks, and sends nothing.
    if (!m_isLooking && m_findings->foundCount() > 0)
        m_tick->setFocus();
    else
        m_edit->setFocus();
}

void PasteListDialog::build()
{
    setObjectName(QStringLiteral("pasteListDialog"));
    m_edit->setObjectName(QStringLiteral("listText"));
    m_openFile->setObjectName(QStringLiteral("listOpen"));
    m_paste->setObjectName(QStringLiteral("listPaste"));
    m_message->setObjectName(QStringLiteral("listMessage"));
    m_table->setObjectName(QStringLiteral("listFindings"));
    m_copy->setObjectName(QStringLiteral("listCopyMissing"));
    m_untickOthers->setObjectName(QStringLiteral("listUntickOthers"));
    m_tick->setObjectName(QStringLiteral("listTick"));
    m_cancel->setObjectName(QStringLiteral("listCancel"));
    m_prompt->setBuddy(m_edit);
    m_table->setModel(m_findings);
    m_table->setColumnWidths({ 30 });
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_untickOthers->setChecked(true); // what nobody thinks of must not ride along
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setMinimumHeight(fontMetrics().lineSpacing() * 2); // nothing jumps when it speaks
    m_wait->setSingleShot(true);
    m_wait->setInterval(150);
    QFont strong = m_summary->font();
    strong.setBold(true);
    m_summary->setFont(strong);

    auto *sources = new QHBoxLayout;
    sources->addWidget(m_prompt, 1);
    sources->addWidget(m_paste);
    sources->addWidget(m_openFile);
    auto *found = new QHBoxLayout;
    found->addWidget(m_summary, 1);
    found->addWidget(m_copy);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_tick, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(sources);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_message);
    layout->addLayout(found);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_untickOthers);
    layout->addWidget(buttons);
    for (QPushButton *button : { m_openFile, m_paste, m_copy, m_cancel })
        button->setAutoDefault(false);
    m_tick->setDefault(true);
}

void PasteListDialog::wire()
{
    connect(m_edit, &ListEdit::listChanged, this, [this] {
        // A few lines are looked up while they are typed; many only when the person pauses.
        if (m_edit->document()->blockCount() < 100 && m_fleet.rowCount() < fewRows)
            look();
        else
            lookSoon();
    });
    connect(m_edit, &ListEdit::fileDropped, this, &PasteListDialog::readFile);
    connect(m_edit, &ListEdit::finished, m_tick, &QPushButton::click);
    connect(m_wait, &QTimer::timeout, this, &PasteListDialog::look);
    connect(m_openFile, &QPushButton::clicked, this, &PasteListDialog::askForFile);
    connect(m_paste, &QPushButton::clicked, this,
            [this] { setList(QGuiApplication::clipboard()->text()); });
    connect(m_copy, &QPushButton::clicked, this, &PasteListDialog::copyMissing);
    connect(m_findings, &ListFindings::chosenChanged, this, &PasteListDialog::update);
    connect(&m_fleet, &FleetModel::ticksChanged, this, &PasteListDialog::update);
    connect(&m_fleet, &FleetModel::merged, this, [this] {
        m_lookup.reset();
        ++m_asked; // what is still being looked at knows nothing of the new rows
        m_wait->start();
    });
    connect(m_tick, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QList<TargetId> PasteListDialog::ids() const { return m_findings->ids(); }

bool PasteListDialog::untickOthers() const
{
    return m_untickOthers->isChecked() && othersTicked() > 0;
}

void PasteListDialog::setWhole(bool isWhole)
{
    m_isWhole = isWhole;
    update();
}

void PasteListDialog::setList(const QString &text)
{
    m_message->clear();
    {
        const QSignalBlocker once(m_edit);
        m_edit->setList(text);
    }
    m_wait->stop();
    look();
}

void PasteListDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list"));
    dialog->setObjectName(QStringLiteral("listFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        { tr("Lists (*.txt *.csv *.tsv *.json *.jsonl *.md *.log)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &PasteListDialog::readFile);
    dialog->open();
}

void PasteListDialog::readFile(const QString &path)
{
    runInBackground(
        this, [path] { return textAt(path); },
        [this, path](const FileText &read) {
            const QString name = QDir::toNativeSeparators(path);
            if (read.isTooLong) {
                m_message->setMessage(MessageBar::Kind::Error,
                                      tr("%1 is too long for a list.").arg(name));
            } else if (!read.failure.isEmpty()) {
                //: %1: a file's path, %2: the system's own words
                m_message->setMessage(MessageBar::Kind::Error,
                                      tr("%1 could not be read: %2").arg(name, read.failure));
            } else {
                setList(read.text);
            }
        });
}

QList<NamedTarget> PasteListDialog::namedTargets() const
{
    QList<NamedTarget> targets;
    targets.reserve(m_fleet.rowCount());
    for (int row = 0; row < m_fleet.rowCount(); ++row) {
        const FleetRow &fleetRow = m_fleet.fleetRow(row);
        targets.append({ fleetRow.id, fleetRow.name });
    }
    return targets;
}

void PasteListDialog::lookSoon()
{
    // Until then nothing is known of this text, and nothing of another one may be ticked.
    ++m_asked;
    m_isLooking = true;
    m_wait->start();
    update();
}

void PasteListDialog::look()
{
    const QString text = m_edit->list();
    const int asked = ++m_asked;
    const auto work
        = [text, lookup = m_lookup, targets = m_lookup ? QList<NamedTarget>() : namedTargets()] {
              Looked looked;
              looked.lookup = lookup ? lookup : std::make_shared<const TargetLookup>(targets);
              looked.match = matchList(text, *looked.lookup);
              return looked;
          };
    if (m_fleet.rowCount() <= fewRows && text.size() <= shortText) {
        onLooked(work());
        return;
    }
    m_isLooking = true;
    update();
    runInBackground(this, work, [this, asked](const Looked &looked) {
        if (asked == m_asked)
            onLooked(looked);
    });
}

void PasteListDialog::onLooked(const Looked &looked)
{
    m_isLooking = false;
    m_lookup = looked.lookup;
    m_match = looked.match;
    m_findings->setMatch(m_match, m_lookup->targets());
    update();
}

qsizetype PasteListDialog::othersTicked() const
{
    qsizetype among = 0;
    for (const TargetId &id : m_findings->ids()) {
        const int row = m_fleet.rowOf(id);
        among += row >= 0 && m_fleet.isTicked(row);
    }
    return m_fleet.tickedCount() - among;
}

QString PasteListDialog::summary() const
{
    if (m_isLooking)
        return tr("Looking them up…");
    if (m_match.isEmpty())
        return tr("Nothing to look up yet.");
    //: what a pasted list came to: "28 found, 1 frozen, 1 not found"; %1: a number
    QStringList words { tr("%1 found").arg(countText(m_findings->foundCount())) };
    words += barredWords(m_findings->barred(), m_fleet.kind());
    if (m_findings->ambiguousCount() > 0) {
        //: %1: how many pasted names are those of several rows
        words += tr("%1 ambiguous").arg(countText(m_findings->ambiguousCount()));
    }
    if (!m_findings->missing().isEmpty()) {
        //: %1: how many pasted texts no row has
        words += tr("%1 not found").arg(countText(m_findings->missing().size()));
    }
    return joinedWords(words);
}

void PasteListDialog::update()
{
    const qsizetype ticks = m_isLooking ? 0 : m_findings->ids().size();
    m_summary->setText(summary());
    QStringList notes;
    if (m_edit->isCut())
        notes += tr("The list is long: only its beginning is shown, and all of it is looked up.");
    if (!m_isLooking && m_match.isTable)
        notes += tr("Read as a table: each line is one target.");
    if (!m_isLooking && m_match.repeated > 0) {
        notes
            += tr("%n of them came more than once and count once.", nullptr, int(m_match.repeated));
    }
    if (!m_isLooking && !m_match.isEmpty() && !m_isWhole) {
        notes += tr("The list has not been read completely: what was not found may still be "
                    "there.");
    }
    m_note->setText(joinedSentences(notes));
    m_tick->setText(tr("&Tick %n", nullptr, int(ticks)));
    m_tick->setEnabled(ticks > 0);
    m_copy->setEnabled(!m_isLooking && !m_findings->missing().isEmpty());
    const qsizetype others = othersTicked();
    m_untickOthers->setText(
        others > 0 ? tr("&Untick the %n other(s) that are ticked now", nullptr, int(others))
                   : tr("No other row is ticked now"));
    m_untickOthers->setEnabled(others > 0);
}

void PasteListDialog::copyMissing()
{
    QGuiApplication::clipboard()->setText(m_findings->missing().join(u'\n'));
}

void PasteListDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_findings->retranslate();
        retranslateUi();
    }
    QDialog::changeEvent(event);
}

void PasteListDialog::retranslateUi()
{
    //: %1: what is listed: "Tick from a list: Cloud phone servers"
    setWindowTitle(tr("Tick from a list: %1").arg(m_fleet.kind().name.text()));
    m_prompt->setText(
        tr("&Names or IDs, apart by lines, spaces or commas; or a table, CSV or JSON:"));
    m_edit->setAccessibleName(tr("Names or IDs"));
    m_table->setAccessibleName(tr("What is not ticked, and why"));
    m_openFile->setText(tr("&Open a file…"));
    m_paste->setText(tr("&Paste"));
    m_copy->setText(tr("&Copy what was not found"));
    m_cancel->setText(tr("Cancel"));
    update();
}

} // namespace muster
