// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/fieldcontrols.h"

#include "app/connections/connectionrules.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

void stripBlanks(QLineEdit *edit)
{
    QObject::connect(edit, &QLineEdit::textChanged, edit, [edit] {
        const QString text = edit->text(); // another listener may have set it meanwhile
        const QString clean = withoutBlanks(text);
        if (clean == text)
            return;
        const auto cursor
            = static_cast<int>(withoutBlanks(text.left(edit->cursorPosition())).size());
        edit->setText(clean);
        edit->setCursorPosition(cursor);
    });
}

void maskSecret(QLineEdit *edit)
{
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                              | Qt::ImhNoAutoUppercase);
}

QComboBox *makeCombo()
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(24);
    return combo;
}

void selectData(QComboBox *combo, const QVariant &data)
{
    combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

QUrl addressIn(const QString &text)
{
    const QString address = withoutBlanks(text);
    if (address.isEmpty())
        return {};
    return QUrl(address.contains(u"://"_s) ? address : u"https://"_s + address, QUrl::StrictMode);
}

} // namespace muster
