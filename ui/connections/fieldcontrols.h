// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The controls that the connection form is made of. Free functions; UI thread.
#pragma once

#include <QUrl>
#include <QVariant>

class QComboBox;
class QLineEdit;

namespace muster {

//! \brief Makes \a edit drop blanks as they are typed or pasted.
void stripBlanks(QLineEdit *edit);
//! \brief Makes \a edit show dots, and tells input methods to remember nothing.
void maskSecret(QLineEdit *edit);
//! \brief A box that does not grow with its longest item.
[[nodiscard]] QComboBox *makeCombo();
//! \brief Chooses the item with \a data, or the first one.
void selectData(QComboBox *combo, const QVariant &data);
//! \brief The address in \a text; https is assumed for a missing scheme.
[[nodiscard]] QUrl addressIn(const QString &text);

} // namespace muster
