// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Does the main job on the demo cloud through the real widgets, with no person, and writes down
// what happened: report.json, and a picture of each demo in every language: window-en.png of the
// first, and of any other demo its provider's name with the language. Owned by main; UI thread.
#pragma once

#include "ui/mainwindow/mainwindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace muster {

class FleetPage;

class SmokeTest final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window shows the first of \a demos soon after start(); results go to \a folder.
    SmokeTest(MainWindow &window, Sessions &opener, Translator &translator,
              const QList<DemoOffer> &demos, const QString &folder, QObject *parent = nullptr);

    //! \brief Begins; finished() follows within three minutes.
    void start();

signals:
    //! \brief Exactly once. Empty \a problem: every target came to its end and every kind of end
    //! was seen; else the sentence that says what did not happen.
    void finished(const QString &problem);

private:
    void waitFor(const QString &what, std::function<bool()> condition, std::function<void()> then);
    void check();
    void end(const QString &problem);
    void showDemo(qsizetype demo, std::function<void()> then);
    void restartKind(int index);
    void tickRows(FleetPage &page);
    void confirm(int index);
    void takePictures(qsizetype demo, std::function<void()> then);
    void takePicture(const QString &name, std::function<void()> then);
    void speak(std::size_t language);
    void finish();
    void writeReport();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QList<FleetKind> kinds() const;
    [[nodiscard]] static QString verdictOn(const RunRecord &run, const FleetKind &kind);
    [[nodiscard]] QList<RunRecord> runs() const;
    [[nodiscard]] bool allRunsEnded() const;

    MainWindow &m_window;
    Sessions &m_opener;
    Translator &m_translator;
    QList<DemoOffer> m_demos;
    QDir m_folder;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    QString m_waitingFor;
    std::function<bool()> m_condition;
    std::function<void()> m_then;
    qsizetype m_started = 0; // runs
    qsizetype m_demo = 0; // that is gone through
    bool m_ended = false;
};

} // namespace muster
