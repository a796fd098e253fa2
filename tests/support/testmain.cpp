// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace {

// Made by the first test that asks: the order in which files get ready is not defined.
std::map<std::string, muster::test::TestEntry::Run> &tests()
{
    static std::map<std::string, muster::test::TestEntry::Run> all;
    return all;
}

std::string stem(std::string_view file)
{
    file.remove_prefix(file.find_last_of("/\\") + 1); // npos + 1 is 0
    return std::string(file.substr(0, file.rfind('.')));
}

} // namespace

muster::test::TestEntry::TestEntry(const char *file, Run run) { tests().emplace(stem(file), run); }

int main(int argc, char *argv[])
{
    const auto test = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (test == tests().end()) {
        std::fputs("Name one of these tests first; Qt Test's arguments follow.\n", stderr);
        for (const auto &[name, run] : tests())
            std::printf("%s\n", name.c_str());
        return 2;
    }
    // The application is called like the test: what it keeps under its name is the test's own.
    return test->second(argc - 1, argv + 1);
}
