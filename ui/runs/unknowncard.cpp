// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/unknowncard.h"

#include "app/core/visibletext.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int positionRole = Qt::UserRole;
constexpr int mostRowsShown = 6; // then the list scrolls
constexpr int wideCard = 85; // letters: from here on two things can be read side by side

QLabel *textLabel(const QString &name)
{
    QLabel *label = copyableLabel(name);
    // A long word in an answer must not widen the panel.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

//! "Restart…" without its dots and key, to be put into a longer text.
QString plainVerb(const FleetKind &kind) { return withoutMnemonic(kind.verb.text()).remove(u'…'); }

} // namespace

UnknownCard::UnknownCard(QWidget *parent)
    : QWidget(parent)
    , m_title(textLabel(u"unknownTitle"_s))
    , m_warning(textLabel(u"unknownWarning"_s))
    , m_whyNot(textLabel(u"unknownWhyNot"_s))
    , m_facts(textLabel(u"unknownFacts"_s))
    , m_targets(new QTreeWidget)
    , m_bar(new QWidget(this))
    , m_settle(new QPushButton)
    , m_watch(new QPushButton)
    , m_repeat(new QPushButton)
    , m_status(new QPushButton)
    , m_copy(new QPushButton)
{
    buildUi();
    connect(m_targets, &QTreeWidget::itemSelectionChanged, this, &UnknownCard::updateButtons);
    connect(m_settle, &QPushButton::clicked, this, [this] { emit settleRequested(settleable()); });
    connect(m_watch, &QPushButton::clicked, this, [this] { emit watchRequested(watchable()); });
    connect(m_repeat, &QPushButton::clicked, this, [this] { emit repeatRequested(repeatable()); });
    connect(m_status, &QPushButton::clicked, this, &UnknownCard::statusRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    retranslateUi();
}

void UnknownCard::buildUi()
{
    setObjectName(u"unknownCard"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_warning->setFont(bold);
    m_targets->setObjectName(u"unknownTargets"_s);
    m_targets->setColumnCount(ColumnCount);
    m_targets->setRootIsDecorated(false);
    m_targets->setUniformRowHeights(true);
    m_targets->setAlternatingRowColors(true);
    m_targets->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_targets->setTabKeyNavigation(false);
    m_settle->setObjectName(u"unknownSettle"_s);
    m_watch->setObjectName(u"unknownWatch"_s);
    m_repeat->setObjectName(u"unknownRepeat"_s);
    m_status->setObjectName(u"unknownStatus"_s);
    m_copy->setObjectName(u"unknownCopy"_s);

    m_bar->setObjectName(u"unknownBar"_s);
    m_buttons = new QGridLayout(m_bar);
    m_buttons->setContentsMargins(8, 4, 8, 4);
    for (QPushButton *button : { m_status, m_watch, m_settle, m_repeat, m_copy })
        button->setAutoDefault(false);
    m_body = new QBoxLayout(QBoxLayout::TopToBottom);
    m_body->addWidget(m_targets, 3);
    m_body->addWidget(m_facts, 2);
    arrange(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_title);
    layout->addWidget(m_warning);
    layout->addWidget(m_whyNot);
    layout->addLayout(m_body);
    layout->addStretch(1);
}

void UnknownCard::arrange(int width)
{
    const bool isWide = width >= wideCard * fontMetrics().averageCharWidth();
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setAlignment(m_targets, isWide ? Qt::AlignTop : Qt::Alignment());
    m_body->setAlignment(m_facts, isWide ? Qt::AlignTop : Qt::Alignment());
    const QList<QPushButton *> buttons { m_status, m_watch, m_settle, m_repeat, m_copy };
    const QMargins margins = m_buttons->contentsMargins();
    const auto needed = [&](int columns) {
        int whole = margins.left() + margins.right()
            + (columns - 1) * std::max(0, m_buttons->horizontalSpacing());
        for (int column = 0; column < columns; ++column) {
            int widest = 0;
            for (int place = column; place < buttons.size(); place += columns)
                widest = std::max(widest, buttons.at(place)->sizeHint().width());
            whole += widest;
        }
        return whole;
    };
    auto columns = static_cast<int>(buttons.size());
    while (columns > 1 && (needed(columns) > width || columns == 4)) // four leave one alone
        --columns;
    if (std::exchange(m_buttonsARow, columns) == columns)
        return;
    for (int place = 0; place < buttons.size(); ++place)
        m_buttons->addWidget(buttons.at(place), place / columns, place % columns); // moves it
}

void UnknownCard::setCall(const RunRecord &run, const FleetKind &kind, const UnknownCall &call,
                          const Abilities &abilities)
{
    m_run = &run;
    m_kind = kind;
    m_call = call;
    m_abilities = abilities;
    fill();
}

void UnknownCard::clear()
{
    m_run = nullptr;
    m_call = {};
    m_abilities = {};
    // Another run has the same positions.
    m_targets->clearSelection();
    updateButtons();
}

void UnknownCard::fill()
{
    m_title->setText(unknownTitle(m_call));
    m_warning->setText(unknownWarning(m_call));
    m_facts->setText(unknownFacts(*m_run, m_call));
    fillTargets();
    updateButtons();
}

void UnknownCard::fillTargets()
{
    const QSignalBlocker quiet(m_targets);
    QSet<qsizetype> selected;
    for (const QTreeWidgetItem *item : m_targets->selectedItems())
        selected.insert(item->data(0, positionRole).toLongLong());
    m_targets->clear();
    for (const qsizetype position : m_call.unknown) {
        const Target &target = m_run->targets.at(position).target;
        auto *item = new QTreeWidgetItem(
            m_targets,
            { visibleText(targetName(target)), seenStatusText(m_kind, target.status),
              samplesText(m_kind, m_call.samples.value(position), m_call.sentAt),
              markText(*m_run, m_call, position), visibleText(target.id.value) });
        item->setFont(TargetIdColumn, QFontDatabase::systemFont(QFontDatabase::FixedFont));
        item->setData(0, positionRole, qlonglong(position));
        for (int column = 0; column < ColumnCount; ++column)
            item->setToolTip(column, item->text(column));
        item->setSelected(selected.contains(position));
    }
    const int rows = std::min(mostRowsShown, m_targets->topLevelItemCount());
    const int row = m_targets->sizeHintForRow(0);
    m_targets->setFixedHeight(m_targets->header()->sizeHint().height() + rows * row
                              + m_targets->horizontalScrollBar()->sizeHint().height() + 4);
    for (int column = 0; column < ColumnCount; ++column)
        m_targets->resizeColumnToContents(column);
}

void UnknownCard::goTo(qsizetype position)
{
    for (int row = 0; row < m_targets->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_targets->topLevelItem(row);
        if (item->data(0, positionRole).toLongLong() == position) {
            m_targets->setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
            return;
        }
    }
}

QString UnknownCard::text() const
{
    if (!m_run)
        return {};
    const QString card = unknownText(*m_run, m_kind, m_call);
    return m_ticket ? QString(card + u"\n\n" + m_ticket(m_call.unknown)) : card;
}

void UnknownCard::setTicket(std::function<QString(const QList<qsizetype> &)> ticket)
{
    m_ticket = std::move(ticket);
}

QList<qsizetype> UnknownCard::chosen() const
{
    QList<qsizetype> positions;
    for (const QTreeWidgetItem *item : m_targets->selectedItems())
        positions.append(item->data(0, positionRole).toLongLong());
    std::sort(positions.begin(), positions.end());
    positions.removeIf([this](qsizetype at) { return !m_call.unknown.contains(at); });
    return positions.isEmpty() ? m_call.unknown : positions;
}

QList<qsizetype> UnknownCard::settleable() const
{
    QList<qsizetype> positions
        = m_abilities.isOpen || m_abilities.maySettle ? chosen() : QList<qsizetype>();
    positions.removeIf([this](qsizetype at) { return m_run->targets.at(at).settled; });
    return positions;
}

QList<qsizetype> UnknownCard::watchable() const
{
    QList<qsizetype> positions = m_abilities.isOpen ? chosen() : QList<qsizetype>();
    positions.removeIf([this](qsizetype at) {
        return (m_run->targets.at(at).requestId.isEmpty() && !m_kind.followedByStatus)
            || m_call.watched.contains(at);
    });
    return positions;
}

QList<qsizetype> UnknownCard::repeatable() const
{
    QList<qsizetype> positions = m_abilities.whyNotRepeat.isEmpty() ? chosen() : QList<qsizetype>();
    positions.removeIf([this](qsizetype at) {
        return m_run->targets.at(at).settled || m_call.repeated.contains(at);
    });
    return positions;
}

void UnknownCard::updateButtons()
{
    // What is off says why, and nothing else: what it would do is of no use then.
    const auto allow
        = [](QPushButton *button, bool may, const QString &what, const QString &whyNot) {
              button->setEnabled(may);
              button->setToolTip(may ? what : whyNot);
              button->setAccessibleDescription(may ? QString() : whyNot);
          };
    const QString closed = tr("No connection to the account that it was sent to is open.");
    const bool maySettle = m_abilities.isOpen || m_abilities.maySettle;
    const QString &whyNotRepeat = m_abilities.whyNotRepeat;
    allow(m_settle, !settleable().isEmpty(),
          tr("Marks the selected targets, or all, as settled by hand, with a note."),
          maySettle ? tr("They are settled by hand already.") : closed);
    allow(m_watch, !watchable().isEmpty(),
          m_kind.followedByStatus
              ? tr("Reads the list again and again, and goes on when it shows that the targets "
                   "have changed.")
              : tr("Asks the cloud for the jobs of this request, and goes on with them when there "
                   "are any."),
          m_abilities.isOpen ? whyNotWatched() : closed);
    allow(m_repeat, !repeatable().isEmpty(),
          tr("Asks for a new confirmation first; the new run refers to this one."),
          whyNotRepeat.isEmpty() ? tr("Each of them was sent by a later run, or settled by hand.")
                                 : whyNotRepeat);
    allow(m_status, m_abilities.isOpen, tr("Reads the list once more. Sends nothing else."),
          closed);
    m_whyNot->setText(whyNotRepeat);
    m_whyNot->setVisible(!whyNotRepeat.isEmpty());
    nameButtons();
}

// How many it would be is read where it is pressed: a selection may be out of sight.
void UnknownCard::nameButtons()
{
    const QString verb = plainVerb(m_kind);
    const qsizetype settled = settleable().size();
    const qsizetype repeated = repeatable().size();
    m_settle->setText(settled > 0
                          //: opens a dialog; %1 how many targets
                          ? tr("Settle %1 by ha&nd…").arg(countText(settled))
                          : tr("Settle by ha&nd…"));
    m_repeat->setText(repeated > 0
                          //: %1 a verb like "Restart", %2 how many targets; opens a confirmation
                          ? tr("%1 %2 a&gain…").arg(verb, countText(repeated))
                          //: %1 a verb like "Restart"; opens a confirmation
                          : tr("%1 a&gain…").arg(verb));
}

QString UnknownCard::whyNotWatched() const
{
    const QList<qsizetype> positions = chosen();
    const bool isAnyAsked = std::ranges::any_of(
        positions, [this](qsizetype at) { return m_call.watched.contains(at); });
    return isAnyAsked
        ? tr("The cloud is asked for their jobs already.")
        : tr("Not possible: without a request ID the cloud cannot be asked for its jobs.");
}

void UnknownCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        if (!m_call.unknown.isEmpty())
            fill();
    }
    QWidget::changeEvent(event);
}

void UnknownCard::retranslateUi()
{
    m_targets->setAccessibleName(tr("Targets with an unknown outcome"));
    m_targets->setHeaderLabels(
        { tr("Name"), tr("Before sending"), tr("Since then"), tr("Mark"), tr("ID") });
    m_status->setText(tr("Read &the present status"));
    m_watch->setText(tr("Keep &watching"));
    m_copy->setText(tr("C&opy card"));
    updateButtons();
}

} // namespace muster
