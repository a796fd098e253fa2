// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/generalpage.h"

#include "ui/widgets/plainlabel.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace muster {

GeneralPage::GeneralPage(QWidget *parent)
    : QWidget(parent)
    , m_languageLabel(new QLabel)
    , m_language(new QComboBox)
    , m_themeLabel(new QLabel)
    , m_theme(new QComboBox)
    , m_themeNote(plainLabel())
{
    m_language->setObjectName(u"language"_s);
    m_language->addItem(QString(), QString());
    // Each language in its own words, so that its readers can find it.
    for (const LanguageInfo &info : languages())
        m_language->addItem(info.ownName, info.code);
    m_languageLabel->setBuddy(m_language);
    m_theme->setObjectName(u"theme"_s);
    for (const Theme value : { Theme::System, Theme::Light, Theme::Dark, Theme::Native })
        m_theme->addItem(QString(), static_cast<int>(value));
    m_themeLabel->setBuddy(m_theme);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_themeNote);
    connect(m_language, &QComboBox::currentIndexChanged, this, &GeneralPage::edited);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &GeneralPage::edited);
    retranslateUi();
}

QString GeneralPage::language() const { return m_language->currentData().toString(); }

void GeneralPage::setLanguage(const QString &code)
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(code)));
}

Theme GeneralPage::theme() const { return static_cast<Theme>(m_theme->currentData().toInt()); }

void GeneralPage::setTheme(Theme theme)
{
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(theme)));
}

void GeneralPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void GeneralPage::retranslateUi()
{
    m_languageLabel->setText(tr("&Language:"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    m_themeLabel->setText(tr("&Colours:"));
    m_theme->setAccessibleName(tr("Colours"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_theme->setItemText(3, tr("The system's own style"));
    m_themeNote->setText(tr("Muster looks the same on every system, and keeps the look of a system "
                            "that is set to high contrast."));
    // Both end at one edge.
    const int width = qMax(m_language->sizeHint().width(), m_theme->sizeHint().width());
    for (QComboBox *box : { m_language, m_theme })
        box->setMinimumWidth(width);
}

} // namespace muster
