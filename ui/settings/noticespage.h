// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is told outside the window. Owned by the settings window; UI thread.
#pragma once

#include "ui/settings/numberpage.h"

class QCheckBox;

namespace muster {

class NoticesPage final : public NumberPage
{
    Q_OBJECT

public:
    explicit NoticesPage(QWidget *parent = nullptr);

    void load(const Preferences &preferences) override;
    void store(Preferences &preferences) const override;

protected:
    void retranslateUi() override;

private:
    [[nodiscard]] QCheckBox *addSwitch(qsizetype group, bool Preferences::*value);

    struct Switch
    {
        bool Preferences::*value;
        QCheckBox *box;
    };

    QList<Switch> m_switches;
    QCheckBox *m_ends;
    QCheckBox *m_needs;
    QCheckBox *m_progress;
};

} // namespace muster
