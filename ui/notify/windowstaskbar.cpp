// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/windowstaskbar.h"

#include <qt_windows.h>

#include <shobjidl.h>

namespace muster {

namespace {

TBPFLAG flagOf(TaskbarState::Kind kind)
{
    switch (kind) {
    case TaskbarState::Kind::None:
        return TBPF_NOPROGRESS;
    case TaskbarState::Kind::Normal:
        return TBPF_NORMAL;
    case TaskbarState::Kind::Paused:
        return TBPF_PAUSED;
    case TaskbarState::Kind::Error:
        return TBPF_ERROR;
    }
    return TBPF_NOPROGRESS;
}

// Qt has made the UI thread ready for COM.
ITaskbarList3 *taskbarList()
{
    ITaskbarList3 *list = nullptr;
    if (FAILED(CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER,
                                IID_PPV_ARGS(&list))))
        return nullptr;
    if (FAILED(list->HrInit())) {
        list->Release();
        return nullptr;
    }
    return list;
}

} // namespace

WindowsTaskbar::WindowsTaskbar(QWidget *window)
    : m_window(window)
{
}

WindowsTaskbar::~WindowsTaskbar()
{
    if (m_list)
        m_list->Release();
}

void WindowsTaskbar::show(const TaskbarState &state)
{
    if (!m_window || !m_window->testAttribute(Qt::WA_WState_Created))
        return; // there is no button
    if (!m_list)
        m_list = taskbarList();
    if (!m_list)
        return;
    auto *handle = reinterpret_cast<HWND>(m_window->winId());
    m_list->SetProgressState(handle, flagOf(state.kind));
    if (state.kind != TaskbarState::Kind::None) {
        m_list->SetProgressValue(handle, static_cast<ULONGLONG>(state.done),
                                 static_cast<ULONGLONG>(state.total > 0 ? state.total : 1));
    }
}

} // namespace muster
