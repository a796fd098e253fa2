# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# packaging/windows/check.ps1: what check-wine shows under wine, on Windows, of the packages in
# build/package/packages. Reports and pictures go to build/package/checks.
$ErrorActionPreference = 'Stop'
$packages = Join-Path $PWD 'build/package/packages'
$checks = Join-Path $PWD 'build/package/checks'
New-Item -ItemType Directory -Force $checks | Out-Null
$setup = (Get-ChildItem "$packages/*.exe").FullName
$zip = (Get-ChildItem "$packages/*.zip").FullName

# What was installed must not find the Qt of the machine that built it.
Get-ChildItem env:QT* | Remove-Item
$env:PATH = "$env:SystemRoot\System32;$env:SystemRoot"

function Invoke-Program([string] $Program, [string[]] $Arguments, [string] $Output) {
    $more = @{}
    if ($Output) { $more.RedirectStandardOutput = $Output }
    $run = Start-Process -Wait -PassThru $Program -ArgumentList $Arguments @more
    if ($run.ExitCode) { throw "$Program $Arguments ended with $($run.ExitCode)" }
}
function Test-Gone([string] $Folder) {
    for ($tries = 0; Test-Path $Folder; $tries++) {
        if ($tries -eq 60) { throw "the uninstaller has left $Folder" }
        Start-Sleep 1
    }
}

$folder = "$env:ProgramFiles/Muster"
Invoke-Program $setup '/S', '/AllUsers'
Invoke-Program "$folder/muster.exe" '--smoke-test', "`"$checks/smoke`""
Invoke-Program "$folder/muster.exe" '--check-keychain' "$checks/keychain.json"
$keychain = Get-Content "$checks/keychain.json" | ConvertFrom-Json
if ($keychain.verdict -ne 'healthy') { throw "Credential Manager: $($keychain.verdict)" }

Set-Content "$folder/mine.txt" 'mine'
Invoke-Program $setup '/S', '/AllUsers'
if ((Get-Content "$folder/mine.txt") -ne 'mine') { throw 'installing over it has touched a foreign file' }
Remove-Item "$folder/mine.txt"

$data = "$env:LOCALAPPDATA/Muster"
New-Item -ItemType Directory -Force $data | Out-Null
Set-Content "$data/kept.txt" 'kept'
Invoke-Program "$folder/Uninstall.exe" '/S', '/AllUsers'
Test-Gone $folder
if (-not (Test-Path "$data/kept.txt")) { throw 'the uninstaller has taken the data of the person' }

$folder = "$env:LOCALAPPDATA/Programs/Muster"
Invoke-Program $setup '/S', '/CurrentUser'
Invoke-Program "$folder/Uninstall.exe" '/S', '/CurrentUser', '/REMOVEDATA'
Test-Gone $folder
Test-Gone $data

Expand-Archive $zip "$env:RUNNER_TEMP/unpacked"
$program = (Get-ChildItem "$env:RUNNER_TEMP/unpacked/*/muster.exe").FullName
Invoke-Program $program '--smoke-test', "`"$checks/zip`""
Write-Output "all of it has passed; see $checks"
