// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Pace, waves, stop rule, duplicate window and deadlines. Owned by the settings window; UI thread.
#pragma once

#include "ui/settings/numberpage.h"

#include <optional>

class QComboBox;
class QLabel;

namespace muster {

class RestartingPage final : public NumberPage
{
    Q_OBJECT

public:
    explicit RestartingPage(QWidget *parent = nullptr);

    void load(const Preferences &preferences) override;
    void store(Preferences &preferences) const override;

protected:
    void retranslateUi() override;

private:
    [[nodiscard]] std::optional<WaveShape> shape() const; // none: the default
    void updateEnabled();

    QLabel *m_shapeLabel;
    QComboBox *m_shape;
};

} // namespace muster
