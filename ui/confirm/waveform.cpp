// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/waveform.h"

#include "app/settings/preferences.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

const NumberPreference &range(int Preferences::*value) { return numberPreference(value); }

std::optional<int> ruleOf(const QSpinBox &box)
{
    return box.value() > 0 ? std::optional<int>(box.value()) : std::nullopt;
}

} // namespace

WaveForm::WaveForm(const WavePlan &plan, const StopRule &rule, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_shapeLabel(new QLabel(this))
    , m_shape(new QComboBox(this))
    , m_canary(addField(u"canary"_s, 0, range(&Preferences::canary).maximum, plan.canary))
    , m_size(addField(u"waveSize"_s, 1, range(&Preferences::waveSize).maximum, plan.size))
    , m_growth(addField(u"growth"_s, range(&Preferences::waveGrowth).minimum,
                        range(&Preferences::waveGrowth).maximum, plan.growth))
    , m_soak(addField(u"soak"_s, 0, range(&Preferences::soakSeconds).maximum,
                      static_cast<int>(plan.soak.count())))
    , m_stopCount(addField(u"stopCount"_s, 0, range(&Preferences::stopAfterTargets).maximum,
                           rule.count.value_or(0)))
    , m_stopPercent(addField(u"stopPercent"_s, 0, range(&Preferences::stopAfterPercent).maximum,
                             rule.percent.value_or(0)))
{
    m_shape->setObjectName(u"waveShape"_s);
    for (const WaveShape shape : { WaveShape::AllAtOnce, WaveShape::Fixed, WaveShape::Growing })
        m_shape->addItem(QString(), static_cast<int>(shape));
    m_shape->setCurrentIndex(m_shape->findData(static_cast<int>(plan.shape)));
    m_shapeLabel->setBuddy(m_shape);
    m_soak.box->setSingleStep(5);
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        updateShape();
        emit edited();
    });
    layOut();
    updateShape();
    retranslateUi();
}

WaveForm::Field WaveForm::addField(const QString &name, int minimum, int maximum, int value)
{
    const Field field { new QLabel(this), new QSpinBox(this) };
    field.box->setObjectName(name);
    field.box->setRange(minimum, maximum);
    field.box->setGroupSeparatorShown(true);
    field.box->setValue(value);
    field.label->setBuddy(field.box);
    connect(field.box, &QSpinBox::valueChanged, this, &WaveForm::edited);
    return field;
}

WaveForm::Row WaveForm::addRow()
{
    const Row row { new QBoxLayout(QBoxLayout::LeftToRight), new QHBoxLayout, new QHBoxLayout };
    row.both->addLayout(row.first);
    row.both->addLayout(row.second, 1);
    return row;
}

void WaveForm::layOut()
{
    m_waveRow = addRow();
    m_ruleRow = addRow();
    m_waveRow.first->addWidget(m_shape);
    for (const Field &field : { m_canary, m_size }) {
        m_waveRow.first->addWidget(field.label);
        m_waveRow.first->addWidget(field.box);
    }
    for (const Field &field : { m_growth, m_soak }) {
        m_waveRow.second->addWidget(field.label);
        m_waveRow.second->addWidget(field.box);
    }
    m_ruleRow.first->addWidget(m_stopCount.box);
    m_ruleRow.second->addWidget(m_stopPercent.label);
    m_ruleRow.second->addWidget(m_stopPercent.box);
    for (const Row &row : { m_waveRow, m_ruleRow }) {
        row.first->addStretch();
        row.second->addStretch();
    }
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_shapeLabel, 0, 0);
    layout->addLayout(m_waveRow.both, 0, 1);
    layout->addWidget(m_stopCount.label, 1, 0);
    layout->addLayout(m_ruleRow.both, 1, 1);
    layout->setColumnStretch(1, 1);
}

int WaveForm::labelWidth() const
{
    return std::max(m_shapeLabel->sizeHint().width(), m_stopCount.label->sizeHint().width())
        + static_cast<QGridLayout *>(layout())->horizontalSpacing();
}

void WaveForm::breakRows()
{
    m_stopPercent.label->setWordWrap(false); // measured on one line
    for (const Row &row : { m_waveRow, m_ruleRow }) {
        const int needed = labelWidth() + row.first->sizeHint().width()
            + row.second->sizeHint().width() + row.both->spacing();
        row.both->setDirection(needed > width() ? QBoxLayout::TopToBottom
                                                : QBoxLayout::LeftToRight);
    }
    m_stopPercent.label->setWordWrap(m_ruleRow.both->direction() == QBoxLayout::TopToBottom);
}

QSize WaveForm::minimumSizeHint() const
{
    const int wrapped = fontMetrics().averageCharWidth() * 14;
    const int width = std::max({ m_waveRow.first->minimumSize().width(),
                                 m_waveRow.second->minimumSize().width(),
                                 m_stopPercent.box->minimumSizeHint().width() + wrapped });
    return { labelWidth() + width, QWidget::minimumSizeHint().height() };
}

void WaveForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    breakRows();
}

WaveShape WaveForm::shape() const { return static_cast<WaveShape>(m_shape->currentData().toInt()); }

WavePlan WaveForm::plan() const
{
    WavePlan plan = m_plan; // with the deadline, and with what the shape does not use
    plan.shape = shape();
    if (plan.shape == WaveShape::AllAtOnce)
        return plan;
    plan.canary = m_canary.box->value();
    plan.size = m_size.box->value();
    plan.soak = std::chrono::seconds(m_soak.box->value());
    if (plan.shape == WaveShape::Growing)
        plan.growth = m_growth.box->value();
    return plan;
}

StopRule WaveForm::stopRule() const
{
    const WavePlan wanted = plan();
    const bool hasCanary = wanted.shape != WaveShape::AllAtOnce && wanted.canary > 0;
    return { ruleOf(*m_stopCount.box), ruleOf(*m_stopPercent.box), hasCanary };
}

void WaveForm::updateShape()
{
    const bool inWaves = shape() != WaveShape::AllAtOnce;
    for (const Field &field : { m_canary, m_size, m_soak }) {
        field.label->setVisible(inWaves);
        field.box->setVisible(inWaves);
    }
    m_growth.label->setVisible(shape() == WaveShape::Growing);
    m_growth.box->setVisible(shape() == WaveShape::Growing);
    if (isVisible()) // before that the width means nothing
        breakRows();
}

void WaveForm::retranslateUi()
{
    m_shapeLabel->setText(tr("&Waves:"));
    m_shape->setAccessibleName(tr("Shape of the waves"));
    m_shape->setItemText(0, tr("all at once"));
    m_shape->setItemText(1, tr("of one size"));
    m_shape->setItemText(2, tr("growing"));
    m_canary.label->setText(tr("&first"));
    m_canary.box->setAccessibleName(tr("Targets in the first wave"));
    m_canary.box->setSpecialValueText(tr("same as next"));
    m_size.label->setText(tr("ne&xt"));
    m_size.box->setAccessibleName(tr("Targets in the next wave"));
    m_growth.label->setText(tr("ti&mes"));
    m_growth.box->setAccessibleName(tr("Each wave is this many times the one before"));
    m_soak.label->setText(tr("&pause"));
    m_soak.box->setAccessibleName(tr("Seconds between the end of a wave and the next"));
    m_soak.box->setSuffix(tr(" s"));
    m_stopCount.label->setText(tr("&Stop sending after"));
    m_stopCount.box->setAccessibleName(
        tr("Stop sending at this many failed, rejected or unknown targets"));
    m_stopCount.box->setSpecialValueText(tr("no number"));
    m_stopPercent.label->setText(tr("failed, rejected or unknown targets, &or at"));
    m_stopPercent.box->setAccessibleName(
        tr("Stop sending at this share of failed, rejected or unknown targets"));
    m_stopPercent.box->setSpecialValueText(tr("no percentage"));
    m_stopPercent.box->setSuffix(tr("%"));
}

void WaveForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster
