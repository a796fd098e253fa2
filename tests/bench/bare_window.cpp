// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the console's start is measured against: the least window with a table that Qt can show.
// Prints a line once it has been painted and stays until its input ends.

#include "ui/firstpaint.h"

#include <QApplication>
#include <QMainWindow>
#include <QTableView>

#include <cstdio>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(1180, 760);
    QObject::connect(new muster::FirstPaint(&window), &muster::FirstPaint::painted, [] {
        std::puts("painted");
        std::fflush(stdout);
    });
    window.show();
    return QApplication::exec();
}
