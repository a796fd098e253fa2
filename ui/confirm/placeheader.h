// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is asked, and that it is production: the top of the confirmation, always in sight. Owned by
// the dialog; UI thread.
#pragma once

#include "app/fleet/connection.h"

#include <QWidget>

class QLabel;

namespace muster {

class ColourStrip;

class PlaceHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceHeader(Connection connection, QWidget *parent = nullptr);

    //! \brief The title of the window once more: a sheet has no title bar.
    void setHeading(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateLook();

    Connection m_connection;
    ColourStrip *m_strip;
    QLabel *m_heading;
    QLabel *m_mark;
};

} // namespace muster
