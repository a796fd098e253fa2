// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/confirmdialog.h"

#include "ui/common/connectionname.h"
#include "ui/common/formatters.h"
#include "ui/confirm/confirmationlevel.h"
#include "ui/confirm/confirmmodel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds sleepAfterOpening { 1000 };

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConfirmDialog::ConfirmDialog(Confirmation confirmation, Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_confirmation(std::move(confirmation))
    , m_clock(clock)
    , m_left(m_confirmation.targets)
    , m_model(new ConfirmModel(m_confirmation.kind, m_confirmation.targets, this))
    , m_mark(new QLabel(this))
    , m_heading(plainLabel(u"heading"_s, this))
    , m_place(plainLabel(u"place"_s, this))
    , m_consequence(plainLabel(u"consequence"_s, this))
    , m_numbers(plainLabel(u"numbers"_s, this))
    , m_skipped(plainLabel(u"skipped"_s, this))
    , m_warnings(plainLabel(u"warnings"_s, this))
    , m_view(new QTableView(this))
    , m_checked(new QCheckBox(this))
    , m_typeLabel(new QLabel(this))
    , m_typed(new QLineEdit(this))
    , m_cancel(new QPushButton(this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(u"confirmDialog"_s);
    setModal(true);
    buildUi();
    connect(m_model, &ConfirmModel::tickedChanged, this, [this] {
        m_left = m_model->tickedTargets();
        updateNumbers();
    });
    connect(m_checked, &QCheckBox::toggled, this, &ConfirmDialog::updateConfirm);
    connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::updateConfirm);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (m_awake && isConditionMet())
            accept();
    });
    retranslateUi();
    resize(640, 520);
}

void ConfirmDialog::buildUi()
{
    m_mark->setObjectName(u"productionMark"_s);
    m_mark->setVisible(m_confirmation.connection.production);
    buildTable();
    m_checked->setObjectName(u"checkedBox"_s);
    m_typed->setObjectName(u"typedNumber"_s);
    m_typed->setMaximumWidth(140);
    m_typeLabel->setBuddy(m_typed);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setDefault(true);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    m_confirm->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_mark);
    layout->addWidget(m_place);
    layout->addWidget(m_consequence);
    layout->addWidget(m_numbers);
    layout->addWidget(m_skipped);
    layout->addWidget(m_warnings);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_checked);
    auto *typing = new QHBoxLayout;
    typing->addWidget(m_typeLabel);
    typing->addWidget(m_typed);
    typing->addStretch();
    layout->addLayout(typing);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    m_cancel->setFocus();
}

void ConfirmDialog::buildTable()
{
    m_view->setObjectName(u"targetView"_s);
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    m_view->setMinimumHeight(m_view->verticalHeader()->defaultSectionSize() * 4);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int unit = m_view->fontMetrics().averageCharWidth();
    header->resizeSection(ConfirmModel::Name, unit * 26);
    header->resizeSection(ConfirmModel::TargetIdColumn, unit * 38);
    header->resizeSection(ConfirmModel::Status, unit * 18);
    m_view->setColumnHidden(ConfirmModel::Warning, !m_model->hasWarnings());
    m_view->installEventFilter(this);
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateMark();
    QDialog::changeEvent(event);
}

void ConfirmDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    m_cancel->setFocus();
    if (m_awake)
        return;
    m_clock.after(sleepAfterOpening, this, [this] {
        m_awake = true;
        updateConfirm();
    });
}

void ConfirmDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter in the number, or left over from an input method, must neither restart nor close.
    // Cancel takes Enter by itself while it has the focus.
    if (isEnter(*event)) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool ConfirmDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    // On some desktops Enter presses the button that has the focus.
    if (watched == m_confirm && isEnter(*key))
        return true;
    if (watched == m_view) {
        const QModelIndex current = m_view->currentIndex();
        if (key->key() == Qt::Key_Space && current.isValid()) {
            m_model->toggle(current.row());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ConfirmDialog::retranslateUi()
{
    m_model->retranslate();
    m_consequence->setText(m_confirmation.kind.consequence.text());
    m_checked->setText(tr("I have &checked the list"));
    m_cancel->setText(tr("Cancel"));
    m_view->setAccessibleName(tr("Targets"));
    m_typed->setAccessibleName(tr("Number of targets"));
    updateMark();
    updatePlaces();
    updateNumbers();
}

void ConfirmDialog::updateMark()
{
    //: stands beside a warning sign when the connection is a production one
    const QString mark = u"\u26A0 "_s + tr("PRODUCTION");
    m_mark->setText(mark);
    m_mark->setAccessibleName(tr("PRODUCTION"));
    QFont font = this->font();
    font.setBold(true);
    m_mark->setFont(font);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.2);
    m_heading->setFont(font);
    m_mark->setContentsMargins(8, 3, 8, 3);
    m_mark->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, QColor::fromRgb(0xffb3261e));
    colors.setColor(QPalette::WindowText, Qt::white);
    m_mark->setPalette(colors);
    m_mark->setAutoFillBackground(true);
}

void ConfirmDialog::updatePlaces()
{
    const Connection &connection = m_confirmation.connection;
    QStringList places { tr("Connection: %1").arg(connectionName(connection)) };
    if (!connection.region.isEmpty())
        places += tr("Region: %1").arg(connection.region);
    if (!connection.projectId.isEmpty())
        places += tr("Project ID: %1").arg(connection.projectId);
    m_place->setText(places.join(u" · "_s));
}

void ConfirmDialog::updateNumbers()
{
    const qsizetype left = m_model->tickedCount();
    const qsizetype fleet = m_confirmation.fleetSize;
    const int n = static_cast<int>(left);
    const FleetKind &kind = m_confirmation.kind;
    setWindowTitle(kind.confirmTitle.text(n));
    m_heading->setText(windowTitle());
    m_confirm->setText(kind.confirmButton.text(n));

    QString numbers = tr("%n target(s) picked", nullptr, n);
    if (fleet > 0) {
        const double percent = 100.0 * static_cast<double>(left) / static_cast<double>(fleet);
        //: %1 targets of %2 in the whole fleet, %3 is the percentage
        numbers = tr("%1 of %2 are picked (%3 %)")
                      .arg(countText(left), countText(fleet),
                           QLocale().toString(percent, 'f', percent < 10 && left > 0 ? 1 : 0));
    }
    m_numbers->setText(numbers);
    m_skipped->setText(tr("%n ticked row(s) left out because of the status.", nullptr,
                          static_cast<int>(m_confirmation.skipped)));
    m_skipped->setVisible(m_confirmation.skipped > 0);
    const QStringList warnings = m_model->warnings();
    m_warnings->setText(warnings.isEmpty() ? QString()
                                           : u"\u26A0 "_s + warnings.join(u"\n\u26A0 "_s));
    m_warnings->setVisible(!warnings.isEmpty());

    const ConfirmationLevel level
        = confirmationLevel(left, fleet, m_confirmation.connection.production);
    m_checked->setVisible(level == ConfirmationLevel::Tick);
    m_typed->setVisible(level == ConfirmationLevel::Type);
    m_typeLabel->setVisible(level == ConfirmationLevel::Type);
    m_typeLabel->setText(tr("Type the &number of targets (%1) to confirm:").arg(left));
    updateConfirm();
}

bool ConfirmDialog::isConditionMet() const
{
    const qsizetype left = m_model->tickedCount();
    if (left == 0)
        return false;
    switch (
        confirmationLevel(left, m_confirmation.fleetSize, m_confirmation.connection.production)) {
    case ConfirmationLevel::Look:
        return true;
    case ConfirmationLevel::Tick:
        return m_checked->isChecked();
    case ConfirmationLevel::Type:
        return typedNumber(m_typed->text()) == left;
    }
    return false;
}

void ConfirmDialog::updateConfirm() { m_confirm->setEnabled(m_awake && isConditionMet()); }

} // namespace muster
