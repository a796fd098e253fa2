// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The rows of the connection form for what only one provider's connections can be set to.
// Owned by its form; UI thread.
#pragma once

#include "app/cloud/provider.h"

#include <QObject>

class QComboBox;

namespace muster {

class ChangingForm;
class FormRow;

class OptionRows final : public QObject
{
    Q_OBJECT

public:
    //! \brief Adds the rows of every provider at the end of \a layout.
    OptionRows(ChangingForm *layout, const QList<Provider> &providers, QObject *parent);

    //! \brief Hides the rows of all but \a provider.
    void showOnly(const QString &provider);
    void setOptions(const QMap<QString, QString> &options);
    //! \brief \a others with what the rows of \a provider say. A usual choice is not written down.
    [[nodiscard]] QMap<QString, QString> optionsOf(const QString &provider,
                                                   QMap<QString, QString> others) const;
    void retranslate();

signals:
    void edited();

private:
    struct Row
    {
        QString provider;
        ConnectionOption option;
        QComboBox *combo;
        FormRow *row;
    };

    static void fill(const Row &row);
    static void warn(const Row &row);

    ChangingForm *m_layout;
    QList<Row> m_rows;
};

} // namespace muster
