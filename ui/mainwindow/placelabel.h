// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the connection in front leads, in the status bar: region or endpoint, project, proxy. Owned
// by the status bar, where a menu's tips do not take it away; UI thread.
#pragma once

#include <QLabel>

namespace muster {

class Session;
class Sessions;
struct Way;

class PlaceLabel final : public QLabel
{
    Q_OBJECT

public:
    //! \brief \a opener outlives it.
    explicit PlaceLabel(const Sessions &opener, QWidget *parent = nullptr);

    //! \brief Of \a open; nullptr: nothing is said.
    void showPlace(const Session *open);

private:
    [[nodiscard]] static QString wayText(const Way &way);

    const Sessions &m_opener;
};

} // namespace muster
