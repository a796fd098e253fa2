// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobheader.h"

#include "ui/common/formatters.h"
#include "ui/common/icons.h"
#include "ui/common/outcometext.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int runIdRole = Qt::UserRole;

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_chooser(new QComboBox)
    , m_totals(plainLabel(u"totals"_s))
    , m_phase(plainLabel(u"phase"_s))
    , m_stop(new QPushButton)
    , m_copy(new QPushButton)
    , m_copySupport(new QPushButton)
    , m_chips(new QButtonGroup(this))
    , m_progress(new QProgressBar)
{
    buildChips();
    buildUi();
    connect(m_stop, &QPushButton::clicked, this, &JobHeader::stopRequested);
    connect(m_copy, &QPushButton::clicked, this, &JobHeader::copyRequested);
    connect(m_copySupport, &QPushButton::clicked, this, &JobHeader::copyForSupportRequested);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        emit runChosen(RunId { m_chooser->itemData(index, runIdRole).toString() });
    });
    connect(m_chips, &QButtonGroup::idClicked, this,
            [this](int id) { emit groupChosen(static_cast<JobGroup>(id)); });
    retranslateUi();
    updateIcons();
}

void JobHeader::buildUi()
{
    m_chooser->setObjectName(u"runChooser"_s);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(34);
    m_stop->setObjectName(u"stopButton"_s);
    m_copy->setObjectName(u"copyButton"_s);
    m_copySupport->setObjectName(u"copySupportButton"_s);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setMaximumWidth(180);
    m_progress->setFormat(u"%v / %m"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_chooser);
    top->addWidget(m_totals, 1);
    top->addWidget(m_stop);
    top->addWidget(m_copy);
    top->addWidget(m_copySupport);
    auto *second = new QHBoxLayout;
    second->setSpacing(2);
    for (QAbstractButton *chip : m_chips->buttons())
        second->addWidget(chip);
    second->addSpacing(8);
    second->addWidget(m_progress);
    second->addSpacing(8);
    second->addWidget(m_phase, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addLayout(second);
}

void JobHeader::buildChips()
{
    m_chips->setExclusive(true);
    for (const JobGroup group : allJobGroups) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setObjectName(u"chip%1"_s.arg(static_cast<int>(group)));
        chip->setChecked(group == JobGroup::All);
        m_chips->addButton(chip, static_cast<int>(group));
    }
}

void JobHeader::setChoices(const QList<Choice> &choices, const RunId &current)
{
    m_chooser->clear();
    for (const Choice &choice : choices)
        m_chooser->addItem(choice.label, choice.id.value);
    setCurrent(current);
}

void JobHeader::setCurrent(const RunId &id)
{
    m_chooser->setCurrentIndex(m_chooser->findData(id.value, runIdRole));
}

void JobHeader::setTotals(const OutcomeTotals &totals)
{
    m_numbers = totals;
    updateTotals();
}

void JobHeader::setPhase(const QString &text, bool canStop)
{
    m_phase->setText(text);
    m_stop->setEnabled(canStop);
}

void JobHeader::announceTotals()
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, m_totals->text());
#else
    QAccessibleEvent event(m_totals, QAccessible::NameChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

void JobHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void JobHeader::retranslateUi()
{
    m_chooser->setAccessibleName(tr("Run"));
    m_stop->setText(tr("Stop sending"));
    m_stop->setToolTip(tr("Sends nothing more of this run. What the cloud has accepted goes on."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the selected rows, or all when none is selected."));
    m_copySupport->setText(tr("Copy for support"));
    m_copySupport->setToolTip(tr("Copies all that a support ticket needs, in English and Chinese. "
                                 "Holds no secret."));
    m_progress->setAccessibleName(tr("Finished targets"));
    updateTotals();
}

void JobHeader::updateIcons()
{
    m_stop->setIcon(icon(u"stop"_s, palette()));
    m_copy->setIcon(icon(u"copy"_s, palette()));
    const auto chip = [this](JobGroup group, Outcome outcome) {
        m_chips->button(static_cast<int>(group))->setIcon(outcomeIcon(outcome, palette()));
    };
    chip(JobGroup::Failed, Outcome::Failed);
    chip(JobGroup::Rejected, Outcome::Rejected);
    chip(JobGroup::Unknown, Outcome::Unknown);
    chip(JobGroup::Running, Outcome::Running);
    chip(JobGroup::NotSent, Outcome::NotSent);
}

void JobHeader::updateTotals()
{
    m_totals->setText(totalsSentence(m_numbers));
    m_progress->setRange(0, std::max(1, m_numbers.total()));
    m_progress->setValue(m_numbers.finished());
    const auto name = [](JobGroup group) {
        switch (group) {
        case JobGroup::All:
            return tr("All");
        case JobGroup::Failed:
            return outcomeWord(Outcome::Failed);
        case JobGroup::Rejected:
            return outcomeWord(Outcome::Rejected);
        case JobGroup::Unknown:
            return outcomeWord(Outcome::Unknown);
        case JobGroup::Running:
            return outcomeWord(Outcome::Running);
        case JobGroup::NotSent:
            return outcomeWord(Outcome::NotSent);
        }
        return QString();
    };
    for (const JobGroup group : allJobGroups) {
        const int count = countOf(m_numbers, group);
        //: a filter: %1 is "Failed", %2 how many there are
        m_chips->button(static_cast<int>(group))
            ->setText(tr("%1 %2").arg(name(group), countText(count)));
    }
}

} // namespace muster
