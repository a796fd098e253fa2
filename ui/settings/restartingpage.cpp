// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/restartingpage.h"

#include "ui/settings/numberbox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

using P = Preferences;

constexpr qsizetype wavesGroup = 1;

NumberGroup paceGroup()
{
    return {
        MUSTER_PHRASE("RestartingPage", "Pace"),
        {},
        { { &P::actIntervalMs,
            MUSTER_PHRASE("RestartingPage", "Time between two requests, at &least:"),
            MUSTER_PHRASE("RestartingPage", " ms"),
            MUSTER_PHRASE("RestartingPage", "as the cloud allows"), 100 },
          { &P::targetsPerCall,
            MUSTER_PHRASE("RestartingPage", "&Most targets in one request:"),
            {},
            MUSTER_PHRASE("RestartingPage", "as the cloud allows"),
            10 },
          { &P::refusedTries,
            MUSTER_PHRASE("RestartingPage", "Tries for each request after \"too many &requests\":"),
            {},
            {} },
          { &P::sendDeadlineMinutes,
            MUSTER_PHRASE("RestartingPage", "&Give up a request that was not sent within:"),
            MUSTER_PHRASE("RestartingPage", " min"),
            {} } }
    };
}

NumberGroup waves()
{
    return {
        MUSTER_PHRASE("RestartingPage", "Waves"),
        {},
        { { &P::canary,
            MUSTER_PHRASE("RestartingPage", "Targets in the &first wave:"),
            {},
            MUSTER_PHRASE("RestartingPage", "as in the others") },
          { &P::waveSize, MUSTER_PHRASE("RestartingPage", "Targets in the &next wave:"), {}, {} },
          { &P::waveGrowth,
            MUSTER_PHRASE("RestartingPage", "Each wave is this many &times the one before:"),
            {},
            {} },
          { &P::soakSeconds,
            MUSTER_PHRASE("RestartingPage", "&Wait between two waves:"),
            MUSTER_PHRASE("RestartingPage", " s"),
            {},
            5 },
          { &P::waveDeadlineMinutes,
            MUSTER_PHRASE("RestartingPage", "Do not wait longer for the &jobs of a wave than:"),
            MUSTER_PHRASE("RestartingPage", " min"),
            {} },
          { &P::concurrency,
            MUSTER_PHRASE("RestartingPage", "Requests on their wa&y at a time:"),
            {},
            {} } }
    };
}

NumberGroup stopRule()
{
    return {
        MUSTER_PHRASE("RestartingPage", "Stop sending"),
        MUSTER_PHRASE("RestartingPage",
                      "Counted over the whole run. What the cloud has accepted goes on."),
        { { &P::stopAfterTargets,
            MUSTER_PHRASE("RestartingPage",
                          "When this many targets have failed, been rejected or are &unknown:"),
            {},
            MUSTER_PHRASE("RestartingPage", "no such rule") },
          { &P::stopAfterPercent,
            MUSTER_PHRASE("RestartingPage", "When this &share of the run has:"),
            MUSTER_PHRASE("RestartingPage", "%"),
            MUSTER_PHRASE("RestartingPage", "no such rule") } }
    };
}

NumberGroup duplicates()
{
    return { MUSTER_PHRASE("RestartingPage", "Restarted a short while ago"),
             {},
             { { &P::duplicateMinutes,
                 MUSTER_PHRASE("RestartingPage", "&Hold a target back if it was restarted within:"),
                 MUSTER_PHRASE("RestartingPage", " min"),
                 MUSTER_PHRASE("RestartingPage", "never") } } };
}

} // namespace

RestartingPage::RestartingPage(QWidget *parent)
    : NumberPage({ paceGroup(), waves(), stopRule(), duplicates() }, parent)
    , m_shapeLabel(new QLabel)
    , m_shape(new QComboBox)
{
    m_shape->setObjectName(u"waves/shape"_s);
    m_shape->addItem(QString()); // no shape of one's own
    for (const WaveShape wave : { WaveShape::AllAtOnce, WaveShape::Fixed, WaveShape::Growing })
        m_shape->addItem(QString(), static_cast<int>(wave));
    m_shapeLabel->setBuddy(m_shape);
    form(wavesGroup)->insertRow(0, m_shapeLabel, m_shape);
    setTabOrder(m_shape, box(&P::canary));
    setTabOrder(box(&P::sendDeadlineMinutes), m_shape);
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        updateEnabled();
        emit edited();
    });
    RestartingPage::retranslateUi();
    updateEnabled();
}

std::optional<WaveShape> RestartingPage::shape() const
{
    const QVariant chosen = m_shape->currentData();
    return chosen.isValid() ? std::optional(static_cast<WaveShape>(chosen.toInt())) : std::nullopt;
}

void RestartingPage::load(const Preferences &preferences)
{
    NumberPage::load(preferences);
    m_shape->setCurrentIndex(
        preferences.waveShape ? m_shape->findData(static_cast<int>(*preferences.waveShape)) : 0);
}

void RestartingPage::store(Preferences &preferences) const
{
    NumberPage::store(preferences);
    preferences.waveShape = shape();
}

void RestartingPage::updateEnabled()
{
    const bool inWaves = shape() != WaveShape::AllAtOnce;
    for (auto value : { &P::canary, &P::waveSize, &P::soakSeconds, &P::waveDeadlineMinutes })
        box(value)->setEnabled(inWaves);
    box(&P::waveGrowth)->setEnabled(shape() != WaveShape::AllAtOnce && shape() != WaveShape::Fixed);
}

void RestartingPage::retranslateUi()
{
    NumberPage::retranslateUi();
    m_shapeLabel->setText(tr("Send t&o the targets:"));
    m_shape->setAccessibleName(tr("Shape of the waves"));
    m_shape->setItemText(0, tr("in growing waves where much is at stake, else all at once"));
    m_shape->setItemText(1, tr("all at once"));
    m_shape->setItemText(2, tr("in waves of one size"));
    m_shape->setItemText(3, tr("in growing waves"));
}

} // namespace muster
