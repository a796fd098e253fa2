// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/colourword.h"

#include "app/core/enumwords.h"

namespace muster {

namespace {

// In the order in which they are offered.
constexpr auto words = enumWords<ConnectionColour>({
    { ConnectionColour::None, "" },
    { ConnectionColour::Red, "red" },
    { ConnectionColour::Orange, "orange" },
    { ConnectionColour::Yellow, "yellow" },
    { ConnectionColour::Green, "green" },
    { ConnectionColour::Teal, "teal" },
    { ConnectionColour::Blue, "blue" },
    { ConnectionColour::Purple, "purple" },
    { ConnectionColour::Grey, "grey" },
});

} // namespace

QList<ConnectionColour> connectionColours()
{
    QList<ConnectionColour> colours;
    for (const EnumWord<ConnectionColour> &row : words.rows())
        colours.append(row.value);
    return colours;
}

QString colourWord(ConnectionColour colour) { return words.word(colour); }

std::optional<ConnectionColour> colourOf(const QString &word) { return words.value(word); }

} // namespace muster
