<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CommandLine</name>
        <message>
            <source>Restarts cloud fleets, each target at most once.</source>
            <translation>批量重启云上机群，每个目标至多重启一次。</translation>
        </message>
        <message>
            <source>Open the built-in demo cloud.</source>
            <translation>打开内置演示云。</translation>
        </message>
        <message>
            <source>Servers in the demo cloud, 0 to 100000.</source>
            <translation>演示云中的服务器台数，0 到 100000。</translation>
        </message>
        <message>
            <source>Keep settings, connections and logs in this folder.</source>
            <translation>将设置、连接和日志保存在此文件夹。</translation>
        </message>
        <message>
            <source>Do the main job on the demo cloud, without a person, and write a report and pictures into this folder.</source>
            <translation>在演示云上自动完成主要流程，并将报告和截图写入此文件夹。</translation>
        </message>
        <message>
            <source>Print a line once the window has been painted.</source>
            <translation>窗口绘制完成后输出一行。</translation>
        </message>
        <message>
            <source>Unexpected argument: %1</source>
            <translation>多余的参数：%1</translation>
        </message>
        <message>
            <source>--demo-servers takes a number from 0 to 100000.</source>
            <translation>--demo-servers 的值须为 0 到 100000 的数字。</translation>
        </message>
        <message>
            <source>--%1 needs a folder.</source>
            <translation>--%1 需要指定文件夹。</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>✔ passed</source>
            <translation>✔ 通过</translation>
        </message>
        <message>
            <source>✖ failed</source>
            <translation>✖ 失败</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Network and TLS: %1</source>
            <extracomment>In these three %1 is the verdict: "passed", "failed" or "not known"</extracomment>
            <translation>网络与 TLS：%1</translation>
        </message>
        <message>
            <source>Sign-in: %1</source>
            <translation>登录：%1</translation>
        </message>
        <message>
            <source>Permission and project: %1</source>
            <translation>权限与项目：%1</translation>
        </message>
        <message>
            <source>The connection works. Nothing was changed in the cloud.</source>
            <translation>连接可用。云上没有任何改动。</translation>
        </message>
        <message>
            <source>Check the network, the proxy, the endpoint and this computer's clock.</source>
            <translation>请检查网络、代理、终端节点和本机时钟。</translation>
        </message>
        <message>
            <source>Check the keys or the password, and this computer's clock. Do not try again and again: after several failures the cloud locks the key or the user.</source>
            <translation>请检查密钥或密码，以及本机时间。请勿反复重试：多次失败后云服务会锁定密钥或用户。</translation>
        </message>
        <message>
            <source>Check project ID and region, and ask the account's owner for the permission to read the fleet.</source>
            <translation>请检查项目ID和区域，并向账号所有者申请查看机群的权限。</translation>
        </message>
        <message>
            <source>The test could not be finished. Try again a little later.</source>
            <translation>测试未能完成，请稍后再试。</translation>
        </message>
    </context>
    <context>
        <name>ConnectionWords</name>
        <message>
            <source>Give the connection a name.</source>
            <translation>请给连接起一个名称。</translation>
        </message>
        <message>
            <source>Choose a provider.</source>
            <translation>请选择提供商。</translation>
        </message>
        <message>
            <source>Type or paste the access key (AK).</source>
            <translation>请输入或粘贴访问密钥（AK）。</translation>
        </message>
        <message>
            <source>Type or paste the secret key (SK).</source>
            <translation>请输入或粘贴私有密钥（SK）。</translation>
        </message>
        <message>
            <source>Paste the security token.</source>
            <translation>请粘贴安全令牌。</translation>
        </message>
        <message>
            <source>Type the name of the account that the IAM user belongs to.</source>
            <translation>请输入 IAM 用户所属的账号名。</translation>
        </message>
        <message>
            <source>Type the name of the IAM user.</source>
            <translation>请输入 IAM 用户名。</translation>
        </message>
        <message>
            <source>Type the IAM user's password.</source>
            <translation>请输入 IAM 用户的密码。</translation>
        </message>
        <message>
            <source>Choose a region.</source>
            <translation>请选择区域。</translation>
        </message>
        <message>
            <source>Type the endpoint's address, for example https://cph.example.com.</source>
            <translation>请输入终端节点地址，例如 https://cph.example.com。</translation>
        </message>
        <message>
            <source>Type the project ID. It is on the page My Credentials of the cloud's console.</source>
            <translation>请输入项目ID。可在云控制台的“我的凭证”页面查看。</translation>
        </message>
        <message>
            <source>This is too long. Check what was pasted.</source>
            <translation>内容过长，请检查粘贴的内容。</translation>
        </message>
        <message>
            <source>Another connection has this name.</source>
            <translation>已有同名的连接。</translation>
        </message>
        <message>
            <source>There are characters here that do not belong. Check what was pasted.</source>
            <translation>含有不允许的字符，请检查粘贴的内容。</translation>
        </message>
        <message>
            <source>This is not an address such as https://cph.example.com.</source>
            <translation>这不是有效的地址，正确的写法如 https://cph.example.com。</translation>
        </message>
        <message>
            <source>The address must begin with https. Plain http is for this computer only.</source>
            <translation>地址必须以 https 开头。http 只能用于本机。</translation>
        </message>
        <message>
            <source>The address must end with the host's name or port, without a path.</source>
            <translation>地址只写到主机名或端口为止，不能带路径。</translation>
        </message>
        <message>
            <source>Access keys are usually about 20 characters long. Check that it is complete.</source>
            <translation>访问密钥通常约为 20 个字符，请确认是否完整。</translation>
        </message>
        <message>
            <source>This looks like an access key of another provider.</source>
            <translation>这看起来是其他提供商的访问密钥。</translation>
        </message>
        <message>
            <source>The %1 shows no entry for this connection: it is locked, or there is none. Unlock it and try again.</source>
            <extracomment>In all of these %1 is the keychain's name, e.g. "system keyring"</extracomment>
            <translation>%1中看不到此连接的条目：可能已锁定，也可能本来就没有。请解锁后重试。</translation>
        </message>
        <message>
            <source>The %1 refused: it is locked, or access was not allowed. Unlock it or allow the access, then try again.</source>
            <translation>%1拒绝了请求：可能已锁定，或未允许访问。请解锁或允许访问后重试。</translation>
        </message>
        <message>
            <source>There is no %1 on this computer that could keep the keys. Install or start one, then try again.</source>
            <translation>本机没有可保存密钥的%1。请安装或启动后重试。</translation>
        </message>
        <message>
            <source>The %1 did not answer in time. It may still be asking for your password in a window of its own: answer there, then try again.</source>
            <translation>%1未在时限内应答。它可能仍在另一个窗口中等待您输入密码：请先在那里处理，然后重试。</translation>
        </message>
        <message>
            <source>The %1 reported success, but a second look did not confirm it. Unlock it and try again.</source>
            <translation>%1报告成功，但复查未能确认。请解锁后重试。</translation>
        </message>
        <message>
            <source>The keys and the security token together are too long for the %1.</source>
            <translation>密钥与安全令牌合计过长，%1无法保存。</translation>
        </message>
        <message>
            <source>The %1 failed. See that it is installed and running, then try again.</source>
            <translation>%1出错。请确认它已安装并正在运行，然后重试。</translation>
        </message>
        <message>
            <source>The list of connections could not be read. It was kept as %1, and a new list was begun.</source>
            <translation>无法读取连接列表。原文件已保留为 %1，并新建了一个列表。</translation>
        </message>
        <message>
            <source>Some connections could not be read and are missing from the list. The whole list was kept as %1.</source>
            <translation>部分连接无法读取，未出现在列表中。完整的原文件已保留为 %1。</translation>
        </message>
        <message>
            <source>The list of connections cannot be read, so nothing is written over it: %1</source>
            <translation>无法读取连接列表，因此不会覆盖它：%1</translation>
        </message>
        <message>
            <source>The list of connections could not be written: %1</source>
            <translation>无法写入连接列表：%1</translation>
        </message>
        <message>
            <source>%1 – PRODUCTION, read-only</source>
            <extracomment>%1 is a connection's name</extracomment>
            <translation>%1 – 生产环境，只读</translation>
        </message>
        <message>
            <source>%1 – PRODUCTION</source>
            <translation>%1 – 生产环境</translation>
        </message>
        <message>
            <source>%1 – read-only</source>
            <translation>%1 – 只读</translation>
        </message>
    </context>
    <context>
        <name>DemoCloud</name>
        <message>
            <source>Demo cloud</source>
            <translation>演示云</translation>
        </message>
        <message>
            <source>Demo cloud, Volcengine Live</source>
            <translation>演示云，火山引擎视频直播</translation>
        </message>
    </context>
    <context>
        <name>DemoCommandLine</name>
        <message>
            <source>Same seed, same fleet and troubles.</source>
            <translation>种子相同，机群与故障也相同。</translation>
        </message>
        <message>
            <source>Number of phone servers.</source>
            <translation>云手机服务器数量。</translation>
        </message>
        <message>
            <source>Number of encode servers.</source>
            <translation>编码服务数量。</translation>
        </message>
        <message>
            <source>How long a restart takes, in milliseconds.</source>
            <translation>一次重启所需的时间，单位毫秒。</translation>
        </message>
        <message>
            <source>Share of resources whose jobs fail, 0 to 1.</source>
            <translation>任务会失败的资源所占比例，0 到 1。</translation>
        </message>
        <message>
            <source>Share of resources that refuse a restart, 0 to 1.</source>
            <translation>会拒绝重启的资源所占比例，0 到 1。</translation>
        </message>
        <message>
            <source>Wait before each answer, in milliseconds.</source>
            <translation>每次应答前等待的时间，单位毫秒。</translation>
        </message>
        <message>
            <source>Share of requests answered with 429, 0 to 1.</source>
            <translation>以 429 应答的请求所占比例，0 到 1。</translation>
        </message>
        <message>
            <source>Share of requests answered with 5xx, 0 to 1.</source>
            <translation>以 5xx 应答的请求所占比例，0 到 1。</translation>
        </message>
        <message>
            <source>How long a token is valid, in seconds.</source>
            <translation>Token 的有效期，单位秒。</translation>
        </message>
        <message>
            <source>Port on 127.0.0.1; 0 is any free one.</source>
            <translation>127.0.0.1 上的端口；0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>End when the standard input is closed.</source>
            <translation>标准输入关闭时结束。</translation>
        </message>
        <message>
            <source>Unexpected argument "%1".</source>
            <translation>多余的参数“%1”。</translation>
        </message>
        <message>
            <source>"%1" is not acceptable for --%2 (%3).</source>
            <translation>“%1”不能用作 --%2 的值（%3）。</translation>
        </message>
        <message>
            <source>Number of pull-to-push tasks.</source>
            <translation>拉流转推任务的数量。</translation>
        </message>
        <message>
            <source>A cloud to try Muster with: the interfaces of Huawei's identity and cloud phone services and of Volcengine Live on this computer. It restarts nothing.</source>
            <translation>供试用点兵的云：在本机提供华为云的身份认证、云手机接口和火山引擎视频直播接口，不会真正重启任何资源。</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>No target is picked.</source>
            <translation>没有选择任何目标。</translation>
        </message>
        <message>
            <source>Tick at least one row that can be picked.</source>
            <translation>请至少勾选一行可操作的资源。</translation>
        </message>
        <message>
            <source>A target is named twice.</source>
            <translation>有目标重复。</translation>
        </message>
        <message>
            <source>Refresh the list and pick the targets again.</source>
            <translation>请刷新列表后重新选择目标。</translation>
        </message>
        <message>
            <source>The present status of a target does not allow this.</source>
            <translation>有目标的当前状态不允许此操作。</translation>
        </message>
        <message>
            <source>This connection is read-only.</source>
            <translation>此连接处于只读模式。</translation>
        </message>
        <message>
            <source>Switch read-only mode off for this connection if you mean it.</source>
            <translation>如确需操作，请先关闭此连接的只读模式。</translation>
        </message>
        <message>
            <source>A run of this kind is still sending.</source>
            <translation>同类资源的另一批次仍在发送。</translation>
        </message>
        <message>
            <source>Wait for its end, or stop its sending first.</source>
            <translation>请等待其结束，或先停止发送。</translation>
        </message>
        <message>
            <source>This connection has no resources of that kind.</source>
            <translation>此连接没有该类资源。</translation>
        </message>
        <message>
            <source>The system keychain is locked, or it does not hold this secret.</source>
            <translation>系统密钥环已锁定，或其中没有此密钥。</translation>
        </message>
        <message>
            <source>Unlock the keychain and try again, or type the secret once more.</source>
            <translation>请解锁密钥环后重试，或重新输入密钥。</translation>
        </message>
        <message>
            <source>The system keychain denied access.</source>
            <translation>系统密钥环拒绝访问。</translation>
        </message>
        <message>
            <source>Allow this program to use the keychain, then try again; or keep the credentials for this session only.</source>
            <translation>请允许本程序使用密钥环后重试；或仅在本次会话中保留凭证。</translation>
        </message>
        <message>
            <source>There is no system keychain that can be used.</source>
            <translation>没有可用的系统密钥环。</translation>
        </message>
        <message>
            <source>See that a keychain service is installed and runs; or keep the credentials for this session only.</source>
            <translation>请确认已安装并运行密钥环服务；或仅在本次会话中保留凭证。</translation>
        </message>
        <message>
            <source>The system keychain did not answer in time.</source>
            <translation>系统密钥环未及时响应。</translation>
        </message>
        <message>
            <source>It may be waiting for you in a window of its own. Answer it, then try again.</source>
            <translation>它可能正在另一个窗口中等待您处理。请处理后重试。</translation>
        </message>
        <message>
            <source>The system keychain did not do what it reported: what was read back is not what was asked for.</source>
            <translation>系统密钥环的实际结果与其报告不符：回读的内容与要求的不一致。</translation>
        </message>
        <message>
            <source>Unlock the keychain and try again; or keep the credentials for this session only.</source>
            <translation>请解锁密钥环后重试；或仅在本次会话中保留凭证。</translation>
        </message>
        <message>
            <source>The secret is too long for the system keychain.</source>
            <translation>密钥过长，系统密钥环无法保存。</translation>
        </message>
        <message>
            <source>Use permanent keys without a long security token, or keep the credentials for this session only.</source>
            <translation>请使用不带安全令牌的永久密钥，或仅在本次会话中保留凭证。</translation>
        </message>
        <message>
            <source>The request was stopped before its end.</source>
            <translation>请求在完成前被中止。</translation>
        </message>
        <message>
            <source>The cloud could not be reached, or the connection broke.</source>
            <translation>无法连接到云服务，或连接已中断。</translation>
        </message>
        <message>
            <source>No answer came within the time limit.</source>
            <translation>在时限内未收到应答。</translation>
        </message>
        <message>
            <source>A secure connection could not be made: the certificate or the handshake was not accepted.</source>
            <translation>无法建立安全连接：证书或握手未通过。</translation>
        </message>
        <message>
            <source>The cloud did not accept the credentials.</source>
            <translation>云服务未接受此凭证。</translation>
        </message>
        <message>
            <source>The cloud does not allow this to the signed-in user.</source>
            <translation>当前登录用户无权执行此操作。</translation>
        </message>
        <message>
            <source>The cloud does not know what was asked for.</source>
            <translation>云服务中找不到所请求的内容。</translation>
        </message>
        <message>
            <source>The present state of the resource does not allow this.</source>
            <translation>资源的当前状态不允许此操作。</translation>
        </message>
        <message>
            <source>The cloud refused the request because too many came in a short time.</source>
            <translation>请求过于频繁，已被云服务流控。</translation>
        </message>
        <message>
            <source>The cloud failed while it worked on the request.</source>
            <translation>云服务在处理请求时出错。</translation>
        </message>
        <message>
            <source>The answer could not be used: it is incomplete, too large or unreadable.</source>
            <translation>应答无法使用：不完整、过大或无法解析。</translation>
        </message>
        <message>
            <source>The cloud refused the request.</source>
            <translation>云服务拒绝了该请求。</translation>
        </message>
        <message>
            <source>The system keychain did not do what was asked.</source>
            <translation>系统密钥环未完成所请求的操作。</translation>
        </message>
        <message>
            <source>A file of this program could not be read or written.</source>
            <translation>无法读取或写入本程序的文件。</translation>
        </message>
        <message>
            <source>What was asked for is not acceptable.</source>
            <translation>所请求的内容不合法。</translation>
        </message>
        <message>
            <source>Start it again when you want it.</source>
            <translation>需要时请重新开始。</translation>
        </message>
        <message>
            <source>Check the network, the proxy and the endpoint, then try again.</source>
            <translation>请检查网络、代理和终端节点后重试。</translation>
        </message>
        <message>
            <source>Check the network and try again later.</source>
            <translation>请检查网络，稍后重试。</translation>
        </message>
        <message>
            <source>Check the endpoint and this computer's clock. If your company inspects traffic, its CA certificate must be trusted.</source>
            <translation>请检查终端节点和本机时间。如公司对流量进行检查，须信任其 CA 证书。</translation>
        </message>
        <message>
            <source>Check the keys or the password, and this computer's clock. Do not try again and again: after several failures the cloud locks the key or the user.</source>
            <translation>请检查密钥或密码，以及本机时间。请勿反复重试：多次失败后云服务会锁定密钥或用户。</translation>
        </message>
        <message>
            <source>Ask the account's owner for the permission, and check project and region.</source>
            <translation>请向账号所有者申请权限，并核对项目和区域。</translation>
        </message>
        <message>
            <source>Refresh the list, and check project, region and endpoint.</source>
            <translation>请刷新列表，并核对项目、区域和终端节点。</translation>
        </message>
        <message>
            <source>Refresh the list and try again when the state has changed.</source>
            <translation>请刷新列表，待状态变化后重试。</translation>
        </message>
        <message>
            <source>Wait a little, then try again.</source>
            <translation>请稍候再试。</translation>
        </message>
        <message>
            <source>Try again later. If it stays like this, open a ticket with the cloud's support.</source>
            <translation>请稍后重试。如仍未恢复，请向云服务提交工单。</translation>
        </message>
        <message>
            <source>Check that the endpoint is right and that no proxy answers in its place.</source>
            <translation>请确认终端节点正确，且没有代理代为应答。</translation>
        </message>
        <message>
            <source>Read the cloud's own message, correct what it names, then try again.</source>
            <translation>请查看云服务返回的说明，更正其指出的内容后重试。</translation>
        </message>
        <message>
            <source>Unlock the keychain or see that it runs, then try again; or keep the credentials for this session only.</source>
            <translation>请解锁密钥环或确认其正在运行，然后重试；或仅在本次会话中保留凭证。</translation>
        </message>
        <message>
            <source>Check the free space and the rights on the program's data folder.</source>
            <translation>请检查磁盘剩余空间和程序数据目录的权限。</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>请更正后重试。</translation>
        </message>
        <message>
            <source>Nothing was sent to the cloud.</source>
            <translation>未向云服务发送任何内容。</translation>
        </message>
        <message>
            <source>The request had been sent. If it was a restart, it may have been carried out: check the job and the present status before you restart again.</source>
            <translation>请求已发送。若为重启请求，可能已执行：再次重启前，请先核对任务和当前状态。</translation>
        </message>
        <message>
            <source>The cloud answered: “%1”.</source>
            <extracomment>%1 is the cloud's code and message, exactly as they came</extracomment>
            <translation>云服务返回：“%1”。</translation>
        </message>
        <message>
            <source>Technical detail: “%1”.</source>
            <extracomment>%1 is technical and never translated</extracomment>
            <translation>技术细节：“%1”。</translation>
        </message>
        <message>
            <source>Request ID: %1.</source>
            <translation>请求ID：%1。</translation>
        </message>
        <message numerus="yes">
            <source>The cloud asks to wait %n second(s).</source>
            <translation>
                <numerusform>云服务要求等待 %n 秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>This production connection is locked.</source>
            <translation>此生产连接已锁定。</translation>
        </message>
        <message>
            <source>Unlock it with a reason, then confirm once more.</source>
            <translation>请填写原因解锁，然后再次确认。</translation>
        </message>
        <message>
            <source>A target was restarted a short while ago, or its job is still open.</source>
            <translation>有目标刚刚重启过，或其任务尚未结束。</translation>
        </message>
        <message>
            <source>Look at its earlier job first; confirm it on purpose if it must be restarted again.</source>
            <translation>请先查看它之前的任务；如确需再次重启，请明确确认。</translation>
        </message>
        <message>
            <source>The record of earlier runs is still being read.</source>
            <translation>正在读取以往批次的记录。</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>请稍后再试。</translation>
        </message>
        <message>
            <source>The stop rule of the run was reached.</source>
            <translation>已达到该批次的停止规则。</translation>
        </message>
        <message>
            <source>Find out why targets failed before you send the rest in a new run.</source>
            <translation>请先查明目标失败的原因，再用新批次发送其余目标。</translation>
        </message>
        <message>
            <source>The program ended before this came to its end.</source>
            <translation>程序在此操作结束前已退出。</translation>
        </message>
        <message>
            <source>What was not sent can be sent in a new run; where the result is unknown, look at the target first.</source>
            <translation>未发送的目标可用新批次发送；结果未知的，请先核实目标状态。</translation>
        </message>
    </context>
    <context>
        <name>HistoryText</name>
        <message>
            <source>%1, overdue</source>
            <extracomment>%1 is "Running" or "Accepted"</extracomment>
            <translation>%1，已超时</translation>
        </message>
        <message>
            <source>Not ended. %1</source>
            <extracomment>%1 is a sentence with the counts so far</extracomment>
            <translation>尚未结束。%1</translation>
        </message>
        <message numerus="yes">
            <source>Call %1, try %2: sent for %n target(s).</source>
            <translation>
                <numerusform>请求 %1 第 %2 次：已发送，含 %n 个目标。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Call %1, try %2: sent for %n target(s). No answer was recorded.</source>
            <translation>
                <numerusform>请求 %1 第 %2 次：已发送，含 %n 个目标。没有应答记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已应答</translation>
        </message>
        <message>
            <source>refused for now, too many requests</source>
            <translation>暂被拒绝，请求过于频繁</translation>
        </message>
        <message>
            <source>refused, the token had expired</source>
            <translation>被拒绝，令牌已过期</translation>
        </message>
        <message>
            <source>not sent, it provably never left</source>
            <translation>未发送，可确认请求没有发出</translation>
        </message>
        <message>
            <source>no usable answer</source>
            <translation>没有可用的应答</translation>
        </message>
        <message>
            <source>Call %1, try %2: %3.</source>
            <translation>请求 %1 第 %2 次：%3。</translation>
        </message>
        <message>
            <source>Request ID %1.</source>
            <translation>请求ID %1。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 a target's name, %2 what happened to it</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>%1 what happened, %2 a note about it</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Confirmed by %1</source>
            <translation>由 %1 确认</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Resumed</source>
            <translation>已继续</translation>
        </message>
        <message>
            <source>Sending was stopped</source>
            <translation>已停止发送</translation>
        </message>
        <message>
            <source>Settled by hand</source>
            <translation>已人工核定</translation>
        </message>
        <message>
            <source>Held back at first, and the operator insisted</source>
            <translation>原本被拦下，操作人坚持重启</translation>
        </message>
    </context>
    <context>
        <name>JobText</name>
        <message>
            <source>%1, overdue</source>
            <extracomment>%1 is "Running" or "Accepted"</extracomment>
            <translation>%1，已超时</translation>
        </message>
        <message>
            <source>The job succeeded, but the status is now: %1 (%2).</source>
            <translation>任务已成功，但当前状态为：%1（%2）。</translation>
        </message>
        <message>
            <source>It has been open for longer than usual, and the cloud has said nothing of it. It is still being followed.</source>
            <translation>任务用时超出通常时长，云服务尚未返回任何状态。仍在跟踪。</translation>
        </message>
        <message>
            <source>It has been open for longer than usual; last seen at %1. It is still being followed.</source>
            <translation>任务用时超出通常时长；最近一次状态于 %1。仍在跟踪。</translation>
        </message>
        <message>
            <source>Sending.</source>
            <translation>正在发送。</translation>
        </message>
        <message>
            <source>Waiting. %1</source>
            <translation>等待中。%1</translation>
        </message>
        <message>
            <source>Waiting until %1. %2</source>
            <translation>等待至 %1。%2</translation>
        </message>
        <message>
            <source>All has been sent; the jobs are being followed.</source>
            <translation>已全部发送，正在跟踪任务。</translation>
        </message>
        <message>
            <source>The jobs are being followed. %1</source>
            <translation>正在跟踪任务。%1</translation>
        </message>
        <message>
            <source>The jobs are being followed; next look at %1. %2</source>
            <translation>正在跟踪任务，下次查询时间 %1。%2</translation>
        </message>
        <message>
            <source>Ended at %1.</source>
            <translation>已于 %1 结束。</translation>
        </message>
        <message>
            <source>Ended at %1. Sending was stopped: %2</source>
            <translation>已于 %1 结束。已停止发送：%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a label and its value, as in "Job ID: 1564"</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a time: %1 local, %2 the same in UTC</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>应答时间</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>处理建议</translation>
        </message>
        <message>
            <source>Error code</source>
            <translation>错误码</translation>
        </message>
        <message>
            <source>The cloud's message</source>
            <translation>云服务返回的说明</translation>
        </message>
        <message>
            <source>HTTP status</source>
            <translation>HTTP 状态码</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Job ID</source>
            <translation>任务ID</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>请求ID</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Look at the present status and at the cloud's console. Do not restart it again before you know.</source>
            <translation>请先核对当前状态和云服务控制台，确认结果之前不要再次重启。</translation>
        </message>
        <message>
            <source>The next wave waits for the jobs of this one.</source>
            <translation>下一波次正在等待本波次的任务结束。</translation>
        </message>
        <message>
            <source>The next wave starts at %1.</source>
            <translation>下一波次将于 %1 开始。</translation>
        </message>
        <message>
            <source>Paused. Nothing is sent until it is resumed.</source>
            <translation>已暂停。恢复之前不会发送任何请求。</translation>
        </message>
    </context>
    <context>
        <name>KeychainName</name>
        <message>
            <source>Windows Credential Manager</source>
            <translation>Windows 凭据管理器</translation>
        </message>
        <message>
            <source>macOS Keychain</source>
            <translation>macOS 钥匙串</translation>
        </message>
        <message>
            <source>system keyring</source>
            <translation>系统密钥环</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>Planned</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Succeeded</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>结果未知</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>Nothing has been sent for it yet.</source>
            <translation>尚未发送。</translation>
        </message>
        <message>
            <source>Its request is on its way.</source>
            <translation>请求正在发送。</translation>
        </message>
        <message>
            <source>The cloud took it; this is not yet success.</source>
            <translation>云服务已受理，尚不代表成功。</translation>
        </message>
        <message>
            <source>The cloud's job is running.</source>
            <translation>云服务的任务正在运行。</translation>
        </message>
        <message>
            <source>The cloud says that it succeeded.</source>
            <translation>云服务报告已成功。</translation>
        </message>
        <message>
            <source>The cloud took it, and its job failed.</source>
            <translation>云服务已受理，但任务失败。</translation>
        </message>
        <message>
            <source>The cloud refused it: there is no job and nothing was done.</source>
            <translation>云服务已拒绝：没有任务，未执行任何操作。</translation>
        </message>
        <message>
            <source>It was sent, and no usable answer came. It may have been carried out: check the present status before you restart again.</source>
            <translation>已发送，未收到可用的应答。可能已执行：再次重启前请先核对当前状态。</translation>
        </message>
        <message>
            <source>Nothing was sent for it.</source>
            <translation>未发送任何请求。</translation>
        </message>
    </context>
    <context>
        <name>OutcomeText</name>
        <message numerus="yes">
            <source>%n waiting to be sent</source>
            <translation>
                <numerusform>待发送 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation>
                <numerusform>发送中 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accepted</source>
            <translation>
                <numerusform>已受理 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>运行中 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n succeeded</source>
            <translation>
                <numerusform>成功 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>失败 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rejected</source>
            <translation>
                <numerusform>已拒绝 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unknown</source>
            <translation>
                <numerusform>结果未知 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>未发送 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>stands between the parts of "6 succeeded, 1 failed"</extracomment>
            <translation>，</translation>
        </message>
        <message numerus="yes">
            <source>Of %n: %1.</source>
            <extracomment>%n is the number of all targets, %1 is made of parts like "6 succeeded"</extracomment>
            <translation>
                <numerusform>共 %n 个目标：%1。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestartingPage</name>
        <message>
            <source>Pace</source>
            <translation>速率</translation>
        </message>
        <message>
            <source>Least time between two &amp;calls:</source>
            <translation>两次请求的最小间隔(&amp;C)：</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> 毫秒</translation>
        </message>
        <message>
            <source>as the cloud allows</source>
            <translation>按云服务的限制</translation>
        </message>
        <message>
            <source>Tries after "too many &amp;requests", for each call:</source>
            <translation>每个请求遇到“请求过于频繁”后的重试次数(&amp;R)：</translation>
        </message>
        <message>
            <source>&amp;Give up a call that was not sent within:</source>
            <translation>请求未能发出时，放弃前的等待时间(&amp;G)：</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Waves</source>
            <translation>波次</translation>
        </message>
        <message>
            <source>Targets in the &amp;first wave:</source>
            <translation>首个波次的目标数(&amp;F)：</translation>
        </message>
        <message>
            <source>as in the others</source>
            <translation>与其他波次相同</translation>
        </message>
        <message>
            <source>Targets in the &amp;next wave:</source>
            <translation>下一波次的目标数(&amp;N)：</translation>
        </message>
        <message>
            <source>Each wave is so many &amp;times the one before:</source>
            <translation>每个波次是前一波次的倍数(&amp;T)：</translation>
        </message>
        <message>
            <source>&amp;Wait between two waves:</source>
            <translation>两个波次之间的间隔(&amp;W)：</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Calls on their wa&amp;y at a time:</source>
            <translation>同时进行的请求数(&amp;Y)：</translation>
        </message>
        <message>
            <source>Stop sending</source>
            <translation>停止发送</translation>
        </message>
        <message>
            <source>Counted over the whole run. What the cloud has accepted goes on.</source>
            <translation>按整个批次累计。已受理的任务不受影响。</translation>
        </message>
        <message>
            <source>When so many targets have failed, been rejected or are &amp;unknown:</source>
            <translation>失败、已拒绝或结果未知的目标达到以下数量时(&amp;U)：</translation>
        </message>
        <message>
            <source>no such rule</source>
            <translation>不启用</translation>
        </message>
        <message>
            <source>When this &amp;share of the run has:</source>
            <translation>达到批次的以下比例时(&amp;S)：</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Restarted a short while ago</source>
            <translation>近期已重启</translation>
        </message>
        <message>
            <source>&amp;Hold a target back if it was restarted within:</source>
            <translation>拦下在以下时间内重启过的目标(&amp;H)：</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
    </context>
    <context>
        <name>SettingsWindow</name>
        <message>
            <source>Following jobs</source>
            <translation>任务跟踪</translation>
        </message>
        <message>
            <source>An overdue job is marked and followed on; it is not taken for failed.</source>
            <translation>超时的任务会加上标记并继续跟踪，不会视为失败。</translation>
        </message>
        <message>
            <source>Ask for the &amp;jobs every:</source>
            <translation>查询任务的间隔(&amp;J)：</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> 毫秒</translation>
        </message>
        <message>
            <source>often at first, then every 30 s</source>
            <translation>起初较密，之后每 30 秒</translation>
        </message>
        <message>
            <source>A job is &amp;overdue after:</source>
            <translation>任务超时时间(&amp;O)：</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Read-only connections</source>
            <translation>只读连接</translation>
        </message>
        <message>
            <source>An unlocked connection &amp;locks again after:</source>
            <translation>解锁后重新锁定的时间(&amp;L)：</translation>
        </message>
        <message>
            <source>Typing the number to confirm</source>
            <translation>输入数量以确认</translation>
        </message>
        <message>
            <source>In production the number is typed from two targets on, whatever is set here.</source>
            <translation>在生产环境中，目标达到两个时就必须输入数量，不受此处设置影响。</translation>
        </message>
        <message>
            <source>From so many &amp;targets on:</source>
            <translation>目标达到以下数量时(&amp;T)：</translation>
        </message>
        <message>
            <source>From this &amp;share of the fleet on:</source>
            <translation>达到机群的以下比例时(&amp;S)：</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Runs with an open or unknown target are always kept.</source>
            <translation>含有未结束或结果未知目标的批次始终保留。</translation>
        </message>
        <message>
            <source>&amp;Keep ended runs for:</source>
            <translation>已结束批次的保留时间(&amp;K)：</translation>
        </message>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source>ever</source>
            <translation>永久</translation>
        </message>
    </context>
    <context>
        <name>SupportText</name>
        <message>
            <source>Run</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Project ID</source>
            <translation>项目ID</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Confirmed at</source>
            <translation>确认时间</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>处理建议</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sent at</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Answered at</source>
            <translation>应答时间</translation>
        </message>
        <message>
            <source>Ended at</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Last seen at</source>
            <translation>最近状态时间</translation>
        </message>
        <message>
            <source>Error code</source>
            <translation>错误码</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>错误说明</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
    </context>
    <context>
        <name>huawei</name>
        <message>
            <source>Creating</source>
            <translation>创建中</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is still being created.</source>
            <translation>不可重启：仍在创建中。</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>状态未知</translation>
        </message>
        <message>
            <source>This status code is not known. Check before restarting.</source>
            <translation>无法识别该状态代码，请核对后再重启。</translation>
        </message>
        <message>
            <source>Abnormal</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>The server is abnormal. A restart may fail.</source>
            <translation>服务器状态异常，重启可能失败。</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is frozen.</source>
            <translation>不可重启：已冻结。</translation>
        </message>
        <message>
            <source>Powered off</source>
            <translation>关机</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is powered off and must be started.</source>
            <translation>不可重启：已关机，需先开机。</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>关机中</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is being powered off.</source>
            <translation>不可重启：正在关机。</translation>
        </message>
        <message>
            <source>Stop failed</source>
            <translation>关机失败</translation>
        </message>
        <message>
            <source>Powering off failed. A restart may fail.</source>
            <translation>关机失败，重启可能失败。</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>开机中</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is still starting.</source>
            <translation>不可重启：正在开机。</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>The encode server is abnormal. A restart may fail.</source>
            <translation>编码服务状态异常，重启可能失败。</translation>
        </message>
        <message>
            <source>Restarting</source>
            <translation>重启中</translation>
        </message>
        <message>
            <source>Cannot be restarted: it is restarting already.</source>
            <translation>不可重启：正在重启中。</translation>
        </message>
        <message>
            <source>Frozen or creating</source>
            <translation>冻结或创建中</translation>
        </message>
        <message>
            <source>It is frozen or still being created. A restart may fail.</source>
            <translation>已冻结或仍在创建中，重启可能失败。</translation>
        </message>
        <message>
            <source>Powered off or creating</source>
            <translation>关机或创建中</translation>
        </message>
        <message>
            <source>It is powered off or still being created. A restart may fail.</source>
            <translation>已关机或仍在创建中，重启可能失败。</translation>
        </message>
        <message>
            <source>Cloud phone servers</source>
            <translation>云手机服务器</translation>
        </message>
        <message numerus="yes">
            <source>%n cloud phone server(s)</source>
            <translation>
                <numerusform>%n 台云手机服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Restart…</source>
            <translation>重启…</translation>
        </message>
        <message numerus="yes">
            <source>Restart %n cloud phone server(s)?</source>
            <translation>
                <numerusform>重启 %n 台云手机服务器？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n server(s)</source>
            <translation>
                <numerusform>重启 %n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Every phone on these servers is cut off, and unsaved data in the phones can be lost.</source>
            <translation>这些服务器上的所有云手机都会中断，云手机中未保存的数据可能丢失。</translation>
        </message>
        <message>
            <source>Specifications</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Phone specifications</source>
            <translation>云手机规格</translation>
        </message>
        <message>
            <source>AZ</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Encode servers</source>
            <translation>编码服务</translation>
        </message>
        <message numerus="yes">
            <source>%n encode server(s)</source>
            <translation>
                <numerusform>%n 个编码服务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n encode server(s)?</source>
            <translation>
                <numerusform>重启 %n 个编码服务？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n encode server(s)</source>
            <translation>
                <numerusform>重启 %n 个编码服务</numerusform>
            </translation>
        </message>
        <message>
            <source>Video and audio of the phones that these encode servers serve are cut off.</source>
            <translation>由这些编码服务承载的云手机音视频会中断。</translation>
        </message>
        <message>
            <source>Type (0 server, 1 container)</source>
            <translation>类型（0 服务器，1 容器）</translation>
        </message>
        <message>
            <source>Cloud phone server</source>
            <translation>云手机服务器</translation>
        </message>
        <message>
            <source>Huawei Cloud Phone (CPH)</source>
            <translation>华为云 云手机（CPH）</translation>
        </message>
    </context>
    <context>
        <name>muster::ConfirmDialog</name>
        <message>
            <source>I have &amp;checked the list</source>
            <translation>我已核对列表(&amp;C)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Number of targets</source>
            <translation>目标数量</translation>
        </message>
        <message>
            <source>PRODUCTION</source>
            <extracomment>stands beside a warning sign when the connection is a production one</extracomment>
            <translation>生产环境</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <translation>连接：%1</translation>
        </message>
        <message>
            <source>Region: %1</source>
            <translation>区域：%1</translation>
        </message>
        <message>
            <source>Project ID: %1</source>
            <translation>项目ID：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n target(s) picked</source>
            <translation>
                <numerusform>已选 %n 个目标</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 are picked (%3 %)</source>
            <extracomment>%1 targets of %2 in the whole fleet, %3 is the percentage</extracomment>
            <translation>已选 %1 个，共 %2 个（%3%）</translation>
        </message>
        <message numerus="yes">
            <source>%n ticked row(s) left out because of the status.</source>
            <translation>
                <numerusform>已跳过 %n 个勾选项：状态不允许。</numerusform>
            </translation>
        </message>
        <message>
            <source>Type the &amp;number of targets (%1) to confirm:</source>
            <translation>请输入目标数量（%1）以确认(&amp;N)：</translation>
        </message>
    </context>
    <context>
        <name>muster::ConfirmModel</name>
        <message numerus="yes">
            <source>%n of them: %1</source>
            <extracomment>%n targets have the reason %1, which is a sentence</extracomment>
            <translation>
                <numerusform>其中 %n 个：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>已选</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>未选</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Think twice</source>
            <translation>请注意</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a status: %1 is its word, %2 the cloud's code for it</extracomment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>muster::ConnectionDialog</name>
        <message>
            <source>Looking up the stored keys.</source>
            <translation>正在读取已保存的密钥。</translation>
        </message>
        <message>
            <source>Or type the keys again.</source>
            <translation>也可以重新输入密钥。</translation>
        </message>
        <message>
            <source>The keys were kept for one session only. Type them again.</source>
            <translation>密钥只保存了一次会话，请重新输入。</translation>
        </message>
        <message>
            <source>The %1 shows no keys for this connection: it is locked, or there are none. Unlock it and open this window again, or type the keys again.</source>
            <translation>%1中看不到此连接的密钥：可能已锁定，也可能没有保存过。请解锁后重新打开本窗口，或重新输入密钥。</translation>
        </message>
        <message>
            <source>The %1 is slow, or asks for your password in a window of its own.</source>
            <translation>%1响应较慢，或正在另一个窗口中等待您输入密码。</translation>
        </message>
        <message>
            <source>Storing the keys.</source>
            <translation>正在保存密钥。</translation>
        </message>
        <message>
            <source>Keep &amp;for this session only</source>
            <translation>仅本次会话保存(&amp;F)</translation>
        </message>
        <message>
            <source>Removing the keys from where they were kept before.</source>
            <translation>正在从原存储位置删除密钥。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The connection is saved, but the earlier keys may still be there.</source>
            <translation>连接已保存，但原来的密钥可能仍在原处。</translation>
        </message>
        <message>
            <source>Testing: signing in and reading the first page of the list.</source>
            <translation>正在测试：登录并读取列表的第一页。</translation>
        </message>
        <message>
            <source>Edit connection “%1”</source>
            <translation>编辑连接“%1”</translation>
        </message>
        <message>
            <source>New connection</source>
            <translation>新建连接</translation>
        </message>
        <message>
            <source>Stop waitin&amp;g</source>
            <translation>停止等待(&amp;G)</translation>
        </message>
        <message>
            <source>Te&amp;st connection</source>
            <translation>测试连接(&amp;S)</translation>
        </message>
        <message>
            <source>Sa&amp;ve</source>
            <translation>保存(&amp;V)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>muster::ConnectionForm</name>
        <message>
            <source>IAM user and password</source>
            <translation>IAM 用户和密码</translation>
        </message>
        <message>
            <source>Access key (AK/SK)</source>
            <translation>访问密钥（AK/SK）</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>%1 is a region's name, %2 its id</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Own endpoints</source>
            <translation>自定义终端节点</translation>
        </message>
        <message>
            <source>The keys are stored in the %1, nowhere else.</source>
            <translation>密钥只保存在%1中，不存于别处。</translation>
        </message>
        <message>
            <source>The keys are kept in memory and forgotten when Muster ends. You type them again next time.</source>
            <translation>密钥只保存在内存中，点兵退出后即清除，下次需要重新输入。</translation>
        </message>
        <message>
            <source>Stored. Leave empty to keep it.</source>
            <translation>已保存。留空则保持不变。</translation>
        </message>
        <message>
            <source>Only for temporary keys</source>
            <translation>仅临时密钥需要</translation>
        </message>
        <message>
            <source>Empty: the region's own project</source>
            <translation>留空：使用该区域的默认项目</translation>
        </message>
        <message>
            <source>Keychain (%1)</source>
            <extracomment>%1 is the keychain's name, e.g. "system keyring"</extracomment>
            <translation>系统密钥环（%1）</translation>
        </message>
        <message>
            <source>This session only</source>
            <translation>仅本次会话</translation>
        </message>
        <message>
            <source>Pr&amp;oduction: ask more before anything is restarted</source>
            <translation>生产环境(&amp;O)：重启前要求更多确认</translation>
        </message>
        <message>
            <source>Read-on&amp;ly: restart nothing until this is unticked</source>
            <translation>只读(&amp;L)：取消勾选之前不重启任何目标</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>&amp;Provider:</source>
            <translation>提供商(&amp;P)：</translation>
        </message>
        <message>
            <source>S&amp;ign-in:</source>
            <translation>登录方式(&amp;I)：</translation>
        </message>
        <message>
            <source>&amp;Access key (AK):</source>
            <translation>访问密钥 AK(&amp;A)：</translation>
        </message>
        <message>
            <source>Secret &amp;key (SK):</source>
            <translation>私有密钥 SK(&amp;K)：</translation>
        </message>
        <message>
            <source>Security &amp;token:</source>
            <translation>安全令牌(&amp;T)：</translation>
        </message>
        <message>
            <source>A&amp;ccount name:</source>
            <translation>账号名(&amp;C)：</translation>
        </message>
        <message>
            <source>IAM &amp;user name:</source>
            <translation>IAM 用户名(&amp;U)：</translation>
        </message>
        <message>
            <source>Pass&amp;word:</source>
            <translation>密码(&amp;W)：</translation>
        </message>
        <message>
            <source>&amp;Region:</source>
            <translation>区域(&amp;R)：</translation>
        </message>
        <message>
            <source>Service en&amp;dpoint:</source>
            <translation>服务终端节点(&amp;D)：</translation>
        </message>
        <message>
            <source>Identit&amp;y endpoint:</source>
            <translation>IAM 终端节点(&amp;Y)：</translation>
        </message>
        <message>
            <source>Pro&amp;ject ID:</source>
            <translation>项目ID(&amp;J)：</translation>
        </message>
        <message>
            <source>K&amp;eep the keys in:</source>
            <translation>密钥存储位置(&amp;E)：</translation>
        </message>
    </context>
    <context>
        <name>muster::ConnectionPage</name>
        <message>
            <source>This connection is read-only.</source>
            <translation>此连接处于只读模式。</translation>
        </message>
        <message>
            <source>A run of this kind is still sending.</source>
            <translation>同类资源的另一批次仍在发送。</translation>
        </message>
        <message>
            <source>Fleets</source>
            <translation>机群</translation>
        </message>
        <message>
            <source>Alt+%1</source>
            <translation>Alt+%1</translation>
        </message>
        <message>
            <source>Demo cloud: everything here is simulated on this computer. Nothing real is restarted.</source>
            <translation>演示云：这里的一切都由本机模拟，不会重启任何真实资源。</translation>
        </message>
        <message>
            <source>Edit connection…</source>
            <translation>编辑连接…</translation>
        </message>
    </context>
    <context>
        <name>muster::ConnectionPicker</name>
        <message>
            <source>&amp;New connection…</source>
            <translation>新建连接(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Edit “%1”…</source>
            <extracomment>%1 is a connection's name, here and in the next</extracomment>
            <translation>编辑“%1”(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Remove “%1”…</source>
            <translation>删除“%1”(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Demo cloud</source>
            <translation>演示云(&amp;D)</translation>
        </message>
        <message>
            <source>Choose a connection</source>
            <translation>选择连接</translation>
        </message>
        <message>
            <source>Connection: %1</source>
            <extracomment>%1 is a connection's name with its marks</extracomment>
            <translation>连接：%1</translation>
        </message>
    </context>
    <context>
        <name>muster::FilterBar</name>
        <message>
            <source>Search name or ID</source>
            <translation>搜索名称或 ID</translation>
        </message>
        <message>
            <source>Status: all</source>
            <translation>状态：全部</translation>
        </message>
        <message numerus="yes">
            <source>Status: %n chosen</source>
            <translation>
                <numerusform>状态：已选 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>All statuses</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <extracomment>A status in the filter's menu; %1: word, %2: the cloud's code, %3: how many rows have it</extracomment>
            <translation>%1 %2（%3）</translation>
        </message>
    </context>
    <context>
        <name>muster::FleetModel</name>
        <message>
            <source>%1 %2</source>
            <comment>status</comment>
            <extracomment>%1: the status as a word, %2: the cloud's own code for it</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>No longer in the list</source>
            <translation>已不在列表中</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>可选</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不可选</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>已选</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>未选</translation>
        </message>
        <message>
            <source>can be picked</source>
            <translation>可操作</translation>
        </message>
        <message>
            <source>%1, %2, %3, %4</source>
            <extracomment>A row as a screen reader says it; %1: name, %2: ticked or not, %3: status, %4: eligibility</extracomment>
            <translation>%1，%2，%3，%4</translation>
        </message>
        <message>
            <source>Ticked</source>
            <translation>已选</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Can be picked</source>
            <translation>是否可选</translation>
        </message>
    </context>
    <context>
        <name>muster::FleetPage</name>
        <message>
            <source>No row matches the filter.</source>
            <translation>没有符合筛选条件的行。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>正在读取列表…</translation>
        </message>
        <message>
            <source>The list is empty: the cloud has nothing of this kind here.</source>
            <translation>列表为空：云上没有这类资源。</translation>
        </message>
        <message>
            <source>The list has not been read.</source>
            <translation>尚未读取列表。</translation>
        </message>
        <message>
            <source>Reading was stopped. The list may be incomplete.</source>
            <translation>读取已停止，列表可能不完整。</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The list changed while it was read. Read it again to be sure that nothing is missing.</source>
            <translation>读取过程中列表有变化。请重新读取，以确认没有遗漏。</translation>
        </message>
        <message>
            <source>&amp;Tick</source>
            <translation>选择(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Untick</source>
            <translation>取消选择(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Copy rows</source>
            <translation>复制行(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;IDs</source>
            <translation>复制 ID(&amp;I)</translation>
        </message>
    </context>
    <context>
        <name>muster::GeneralPage</name>
        <message>
            <source>&amp;Language:</source>
            <translation>语言(&amp;L)：</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>&amp;Colors:</source>
            <translation>配色(&amp;C)：</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light and dark draw the windows in a style of their own, the same on every system.</source>
            <translation>浅色和深色使用自带的窗口样式，在各系统上外观一致。</translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryDetails</name>
        <message>
            <source>The selected run</source>
            <translation>选中的批次</translation>
        </message>
        <message>
            <source>Details of the run</source>
            <translation>批次详情</translation>
        </message>
        <message>
            <source>Targets of the run</source>
            <translation>批次的目标</translation>
        </message>
        <message>
            <source>What happened to the run</source>
            <translation>批次经过</translation>
        </message>
        <message>
            <source>Select a run to read what happened to each of its targets.</source>
            <translation>选择一个批次，查看其中每个目标的情况。</translation>
        </message>
        <message>
            <source>Run #%1: %2, connection %3, confirmed by %4.</source>
            <extracomment>%1 a run's number, %2 what it is about, %3 the connection, %4 the operator</extracomment>
            <translation>批次 #%1：%2，连接 %3，由 %4 确认。</translation>
        </message>
        <message>
            <source>Ended at %1 (%2).</source>
            <extracomment>a time: %1 local, %2 the same in UTC</extracomment>
            <translation>结束于 %1（%2）。</translation>
        </message>
        <message>
            <source>Reason: %1</source>
            <translation>原因：%1</translation>
        </message>
        <message>
            <source>&amp;Targets (%1)</source>
            <translation>目标（%1）(&amp;T)</translation>
        </message>
        <message>
            <source>What &amp;happened (reading…)</source>
            <translation>经过（读取中…）(&amp;H)</translation>
        </message>
        <message>
            <source>What &amp;happened (%1)</source>
            <translation>经过（%1）(&amp;H)</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryFilterBar</name>
        <message>
            <source>&amp;Search:</source>
            <translation>搜索(&amp;S)：</translation>
        </message>
        <message>
            <source>Name, ID, request ID, job ID, operator or reason</source>
            <translation>名称、ID、请求ID、任务ID、操作人或原因</translation>
        </message>
        <message>
            <source>Search the history</source>
            <translation>搜索历史记录</translation>
        </message>
        <message>
            <source>Fro&amp;m</source>
            <translation>从(&amp;M)</translation>
        </message>
        <message>
            <source>Only runs from a day on</source>
            <translation>只看某日起的批次</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>到(&amp;U)</translation>
        </message>
        <message>
            <source>Only runs until a day</source>
            <translation>只看截至某日的批次</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>截止日期</translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Request IDs</source>
            <translation>请求ID</translation>
        </message>
        <message>
            <source>%1 (production)</source>
            <translation>%1（生产环境）</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1 are some request IDs, %n is the number of the others</extracomment>
            <translation>
                <numerusform>%1 等，另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryWindow</name>
        <message numerus="yes">
            <source>Exporting %n run(s)…</source>
            <translation>
                <numerusform>正在导出 %n 个批次…</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n run(s). Narrow the search to see older ones.</source>
            <translation>
                <numerusform>仅显示最近 %n 个批次。缩小搜索范围可查看更早的批次。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n 个批次</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The history could not be read.</source>
            <translation>无法读取历史记录。</translation>
        </message>
        <message>
            <source>Nothing has been restarted yet. Every run is kept here: who, when, why, and how it ended for each target.</source>
            <translation>还没有重启过任何资源。每个批次都会保存在这里：何人、何时、为何，以及每个目标的结果。</translation>
        </message>
        <message>
            <source>No run matches. Change the search or the days.</source>
            <translation>没有符合条件的批次。请修改搜索内容或日期。</translation>
        </message>
        <message>
            <source>Export the listed runs</source>
            <translation>导出列出的批次</translation>
        </message>
        <message>
            <source>Table for spreadsheets (*.csv)</source>
            <translation>电子表格 (*.csv)</translation>
        </message>
        <message>
            <source>Everything, for programs (*.json)</source>
            <translation>完整数据，供程序使用 (*.json)</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>已导出到 %1。</translation>
        </message>
        <message>
            <source>Nothing was exported. %1</source>
            <translation>未导出任何内容。%1</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>State of the search</source>
            <translation>搜索状态</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>正在处理</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>刷新(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Writes the listed runs with every target to a CSV or JSON file. It holds no secret.</source>
            <translation>将列出的批次及其全部目标写入 CSV 或 JSON 文件，其中不含任何密钥。</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>muster::JobHeader</name>
        <message>
            <source>Run</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Stop sending</source>
            <translation>停止发送</translation>
        </message>
        <message>
            <source>Sends nothing more of this run. What the cloud has accepted goes on.</source>
            <translation>不再发送本批次的请求。云服务已受理的任务会继续执行。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copies the selected rows, or all when none is selected.</source>
            <translation>复制选中的行；未选中时复制全部。</translation>
        </message>
        <message>
            <source>Copy for support</source>
            <translation>复制给技术支持</translation>
        </message>
        <message>
            <source>Copies all that a support ticket needs, in English and Chinese. Holds no secret.</source>
            <translation>复制工单所需的全部信息（中英文），不含任何密钥。</translation>
        </message>
        <message>
            <source>Finished targets</source>
            <translation>已完成的目标</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>a filter: %1 is "Failed", %2 how many there are</extracomment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>muster::JobModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Job ID</source>
            <translation>任务ID</translation>
        </message>
        <message>
            <source>Error code</source>
            <translation>错误码</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>错误说明</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>请求ID</translation>
        </message>
        <message>
            <source>Elapsed</source>
            <translation>用时</translation>
        </message>
    </context>
    <context>
        <name>muster::JobPanel</name>
        <message>
            <source>&amp;Copy rows</source>
            <translation>复制行(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;IDs</source>
            <translation>复制 ID(&amp;I)</translation>
        </message>
        <message>
            <source>Copy for &amp;support</source>
            <translation>复制给技术支持(&amp;S)</translation>
        </message>
        <message>
            <source>No run yet. Tick resources in the list and start a run: every target's outcome is shown here.</source>
            <translation>暂无批次。请在列表中勾选资源并启动批次，每个目标的结果都会显示在这里。</translation>
        </message>
        <message>
            <source>Targets of the run</source>
            <translation>批次的目标</translation>
        </message>
        <message>
            <source>Details of the selected target</source>
            <translation>所选目标的详情</translation>
        </message>
        <message>
            <source>Select a row to read what happened to it and what to do next.</source>
            <translation>选中一行，查看发生了什么以及如何处理。</translation>
        </message>
        <message>
            <source>Run #%1 — %2, %3</source>
            <extracomment>a run: %1 its number, %2 what it is about, %3 the time</extracomment>
            <translation>批次 #%1 — %2，%3</translation>
        </message>
    </context>
    <context>
        <name>muster::ListingBar</name>
        <message>
            <source>Reading the list</source>
            <translation>正在读取列表</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Updated %1</source>
            <translation>更新于 %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <extracomment>How much of the list has been read</extracomment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 read</source>
            <translation>已读取 %1</translation>
        </message>
    </context>
    <context>
        <name>muster::MainActions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New connection…</source>
            <translation>新建连接(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Edit connection…</source>
            <translation>编辑连接(&amp;E)…</translation>
        </message>
        <message>
            <source>Open the &amp;demo cloud</source>
            <translation>打开演示云(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;IDs</source>
            <translation>复制 ID(&amp;I)</translation>
        </message>
        <message>
            <source>Copy jobs for &amp;support</source>
            <translation>复制任务信息给技术支持(&amp;S)</translation>
        </message>
        <message>
            <source>Tick &amp;all that match the filter</source>
            <translation>勾选全部符合筛选的(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Untick all</source>
            <translation>取消全部勾选(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>刷新(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Stop listing</source>
            <translation>停止读取列表(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Actions</source>
            <translation>操作(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Restart…</source>
            <translation>重启(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Stop sending</source>
            <translation>停止发送(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Open &amp;log folder</source>
            <translation>打开日志文件夹(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;About Muster</source>
            <translation>关于点兵(&amp;A)</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>关于 Qt(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>历史记录(&amp;H)…</translation>
        </message>
    </context>
    <context>
        <name>muster::MainWindow</name>
        <message>
            <source>No file manager answered. The log folder is %1</source>
            <translation>没有文件管理器响应。日志文件夹：%1</translation>
        </message>
        <message>
            <source>About Muster</source>
            <translation>关于点兵</translation>
        </message>
        <message>
            <source>Muster %1 restarts cloud fleets, each target at most once.

Copyright The Muster developers. Apache License 2.0.
Qt %2</source>
            <translation>点兵 %1：批量重启云上机群，每个目标至多重启一次。

版权所有 The Muster developers。Apache License 2.0 许可。
Qt %2</translation>
        </message>
        <message>
            <source>No secret was found for “%1”. The keychain may be locked, or it was kept for one session only: type it again.</source>
            <translation>未找到“%1”的密钥。密钥环可能已锁定，或密钥仅在当时的会话中保存：请重新输入。</translation>
        </message>
        <message>
            <source>Waiting for the keychain. It may be asking for your password in a window of its own.</source>
            <translation>正在等待系统密钥环。它可能正在另一个窗口中请您输入密码。</translation>
        </message>
        <message>
            <source>“%1” has a run that has not ended. It can be removed afterwards.</source>
            <translation>“%1”还有未结束的批次，结束后才能删除。</translation>
        </message>
        <message>
            <source>The connection was removed from the list. It stays open until its run has ended.</source>
            <translation>连接已从列表中删除；在其批次结束前仍保持打开。</translation>
        </message>
        <message>
            <source>Muster</source>
            <extracomment>The program's name stands in front; Chinese users know it as 点兵.</extracomment>
            <translation>点兵</translation>
        </message>
        <message>
            <source>Region %1, project %2</source>
            <translation>区域 %1，项目 %2</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚未获知</translation>
        </message>
        <message>
            <source>&amp;Jobs</source>
            <translation>任务(&amp;J)</translation>
        </message>
        <message>
            <source>No connection is open.

Open the demo cloud to try everything without an account, or make a new connection, both in the File menu.</source>
            <translation>没有打开的连接。

可在“文件”菜单中打开演示云，无需帐号即可试用全部功能；或新建一个连接。</translation>
        </message>
        <message>
            <source>Close Muster?</source>
            <translation>关闭点兵？</translation>
        </message>
        <message numerus="yes">
            <source>%n target(s) have not come to their end. What is not sent yet will not be sent. What the cloud has accepted goes on there, but Muster will no longer follow it.</source>
            <translation>
                <numerusform>有 %n 个目标尚未结束。未发送的将不再发送；云端已受理的会继续执行，但点兵将不再跟踪。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close anyway</source>
            <translation>仍然关闭</translation>
        </message>
        <message>
            <source>Keep open</source>
            <translation>保持打开</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
    </context>
    <context>
        <name>muster::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
    </context>
    <context>
        <name>muster::RemoveConnectionDialog</name>
        <message>
            <source>Remove the connection &amp;anyway</source>
            <translation>仍然删除连接(&amp;A)</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>删除连接</translation>
        </message>
        <message>
            <source>Remove the connection “%1” and its stored keys from this computer? Nothing changes in the cloud.</source>
            <translation>要从本机删除连接“%1”及其保存的密钥吗？云上不会有任何改动。</translation>
        </message>
        <message>
            <source>The %1 is slow, or asks for your password in a window of its own.</source>
            <translation>%1响应较慢，或正在另一个窗口中等待您输入密码。</translation>
        </message>
        <message>
            <source>Removing the stored keys.</source>
            <translation>正在删除已保存的密钥。</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>删除(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>保留(&amp;K)</translation>
        </message>
    </context>
    <context>
        <name>muster::RestartingPage</name>
        <message>
            <source>Send t&amp;o the targets:</source>
            <translation>发送方式(&amp;O)：</translation>
        </message>
        <message>
            <source>Shape of the waves</source>
            <translation>波次方式</translation>
        </message>
        <message>
            <source>all at once</source>
            <translation>一次全部发送</translation>
        </message>
        <message>
            <source>in waves of one size</source>
            <translation>按固定大小分波次</translation>
        </message>
        <message>
            <source>in growing waves</source>
            <translation>按逐步增大的波次</translation>
        </message>
    </context>
    <context>
        <name>muster::RowTable</name>
        <message>
            <source>&amp;Copy rows</source>
            <translation>复制行(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>muster::RunTargetsModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Job ID</source>
            <translation>任务ID</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>请求ID</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束时间</translation>
        </message>
    </context>
    <context>
        <name>muster::SettingsWindow</name>
        <message>
            <source>The settings hold for now but could not be saved to %1. Check the free space and the rights on that file.</source>
            <translation>设置本次有效，但无法保存到 %1。请检查磁盘空间以及该文件的权限。</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>设置页</translation>
        </message>
        <message>
            <source>General</source>
            <translation>通用</translation>
        </message>
        <message>
            <source>Restarting</source>
            <translation>重启中</translation>
        </message>
        <message>
            <source>Following jobs</source>
            <translation>任务跟踪</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Restore &amp;defaults</source>
            <translation>恢复默认值(&amp;D)</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>&amp;Apply</source>
            <translation>应用(&amp;A)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>muster::TickBar</name>
        <message>
            <source>Ticked %1 / %2</source>
            <translation>已选 %1 / %2</translation>
        </message>
        <message>
            <source>Ticked %1 / %2 (%3 can be picked)</source>
            <translation>已选 %1 / %2（其中 %3 个可操作）</translation>
        </message>
        <message>
            <source>Hidden by the filter: %1</source>
            <translation>被筛选隐藏的已选：%1</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Untick these</source>
            <translation>取消这些选择</translation>
        </message>
    </context>
    <context>
        <name>muster::TickHeader</name>
        <message>
            <source>Tick all that match the filter</source>
            <translation>选择全部符合筛选的行</translation>
        </message>
        <message>
            <source>%1: none ticked</source>
            <translation>%1：未选</translation>
        </message>
        <message>
            <source>%1: some ticked</source>
            <translation>%1：部分已选</translation>
        </message>
        <message>
            <source>%1: all ticked</source>
            <translation>%1：已全选</translation>
        </message>
    </context>
    <context>
        <name>muster::TimelineModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
    </context>
    <context>
        <name>volcengine</name>
        <message>
            <source>Stopped</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>It is enabled already and waits for its start time.</source>
            <translation>已启用，正等待开始时间。</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>It is enabled already. Only stopped tasks can be enabled.</source>
            <translation>已启用。只有停用的任务才能启用。</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Its time window is over: the task's end time must be edited.</source>
            <translation>已过结束时间：需先修改任务的结束时间。</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>状态未知</translation>
        </message>
        <message>
            <source>This status is not known. Only stopped tasks can be enabled.</source>
            <translation>无法识别此状态。只有停用的任务才能启用。</translation>
        </message>
        <message>
            <source>Pull-to-push tasks</source>
            <translation>拉流转推任务</translation>
        </message>
        <message>
            <source>%n pull-to-push task(s)</source>
            <translation>%n 个拉流转推任务</translation>
        </message>
        <message>
            <source>Enable…</source>
            <translation>启用…</translation>
        </message>
        <message>
            <source>Enable %n pull-to-push task(s)?</source>
            <translation>启用 %n 个拉流转推任务？</translation>
        </message>
        <message>
            <source>Enable %n task(s)</source>
            <translation>启用 %n 个任务</translation>
        </message>
        <message>
            <source>Each task pushes its stream again, and its charges start again, as soon as its start time allows.</source>
            <translation>各任务将在到达开始时间后恢复推流，并重新开始计费。</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>群组</translation>
        </message>
        <message>
            <source>Type (0 live, 1 video)</source>
            <translation>类型（0 直播源，1 点播视频）</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>拉流源</translation>
        </message>
        <message>
            <source>Push target</source>
            <translation>推流目标</translation>
        </message>
        <message>
            <source>Volcengine Live, BytePlus MediaLive</source>
            <translation>火山引擎视频直播、BytePlus MediaLive</translation>
        </message>
    </context>
</TS>
