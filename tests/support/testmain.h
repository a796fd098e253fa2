// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What stands in place of QTEST_MAIN: the tests of a folder share one program (testmain.cpp), which
// runs the one whose file its first argument names ("tst_http"). Each run is a process with an
// application of its own, as if the test were a program of its own. A test that keeps a main (or
// QTEST_MAIN) is one. Several files may be compiled as one: what a file holds stands in a namespace
// that is called like it, its using directives too, and what is not the test's class in an
// anonymous one therein.
#pragma once

#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace muster::test {

#ifdef QT_WIDGETS_LIB
using TestApplication = QApplication;
#else
using TestApplication = QCoreApplication;
#endif

struct NoApplication
{
    NoApplication(int & /*argc*/, char ** /*argv*/) { }
};

class TestEntry
{
public:
    using Run = int (*)(int argc, char *argv[]);
    TestEntry(const char *file, Run run);
};

template <typename TestClass, typename Application> int runTest(int argc, char *argv[])
{
    [[maybe_unused]] Application application(argc, argv);
    if constexpr (!std::is_same_v<Application, NoApplication>)
        application.setAttribute(Qt::AA_Use96Dpi, true); // as QTEST_MAIN does
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace muster::test

#define MUSTER_TEST_WITH(TestClass, Application)                                                   \
    static const muster::test::TestEntry entryOf##TestClass(                                       \
        __FILE__, &muster::test::runTest<TestClass, Application>);

// With a window system if the folder is of the user interface, without one, and without anything.
#define MUSTER_TEST(TestClass) MUSTER_TEST_WITH(TestClass, muster::test::TestApplication)
#define MUSTER_TEST_GUILESS(TestClass) MUSTER_TEST_WITH(TestClass, QCoreApplication)
#define MUSTER_TEST_APPLESS(TestClass) MUSTER_TEST_WITH(TestClass, muster::test::NoApplication)
