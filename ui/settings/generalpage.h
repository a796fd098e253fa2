// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Language and colours. Owned by the settings window; UI thread.
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace muster {

class GeneralPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralPage(QWidget *parent = nullptr);

    //! \brief As Settings::language().
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QLabel *m_themeNote;
};

} // namespace muster
