// What else people call an action, in every language: so it is found by the word that comes to mind.
extension KeyPhrase {
  /// Other words for what an action says of itself; none where it has none.
  var synonyms: [String] { KeyPhrase.otherWords.first { $0.phrases.contains(self) }?.words ?? [] }

  private static let otherWords: [(phrases: [KeyPhrase], words: [String])] = [
    ([.helpToggle], ["完成", "办结", "勾掉", "打勾", "做完", "销账", "finish", "done", "tick"]),
    (
      [.helpStatus],
      [
        "状态", "受阻", "停滞", "推进", "启动", "不再办理", "取消事项", "销号", "申请销号", "退回", "办结", "block", "close", "send back",
        "drop",
      ]
    ),
    ([.helpNote], ["进展", "汇报", "填报", "记录", "备注", "问题", "下一步", "report", "progress"]),
    ([.helpDue], ["期限", "延期", "改期", "时限", "deadline", "postpone"]),
    ([.helpUndo], ["撤销", "撤回", "恢复", "反悔", "记错了", "take back"]),
    ([.helpRedo], ["重做", "恢复撤销"]),
    ([.helpDetail], ["详情", "台账", "全文", "历史", "history"]),
    ([.helpMenu], ["操作", "菜单"]),
    ([.helpArrange], ["分组", "排序", "按单位", "按月份", "时段", "sort", "group"]),
    ([.helpAdd], ["添加", "新增", "加一项", "实测值", "记数", "new"]),
    (
      [.helpEdit],
      [
        "编辑", "修改", "改名", "改单位", "更换牵头", "删除", "移动", "升级", "降级", "拆开", "合并", "重新编号", "改错", "change", "rename",
        "delete", "move", "split", "join",
      ]
    ),
    ([.helpUnits], ["单位", "部门", "牵头", "责任单位", "department"]),
    ([.helpFilter], ["筛选", "过滤", "只看", "逾期", "待销号", "select"]),
    ([.helpFind], ["查找", "搜索", "检索", "search"]),
    ([.helpClear], ["清除", "全部显示", "取消筛选", "show all"]),
    ([.helpFoldAll], ["折叠", "展开", "收起", "collapse", "expand"]),
    ([.helpReview], ["核对", "待核", "审核"]),
    ([.helpProblems], ["检查", "错误", "问题", "check"]),
    (
      [.helpExport],
      [
        "导出", "打印", "Excel", "Word", "表格", "另存", "交表", "通报", "提醒函", "催办单", "督办通知单", "save as", "print",
        "bulletin",
        "reminder",
      ]
    ),
    ([.helpCopyRow], ["复制", "拷贝", "剪贴板", "clipboard"]),
    ([.helpMeeting], ["开会", "调度", "例会", "会议", "确定事项", "meeting"]),
    ([.helpChangePerson], ["换人", "登录", "姓名", "我是谁", "切换用户", "user", "login"]),
    ([.helpToday, .helpMonthBack, .helpMonthOn], ["日期", "回看", "上个月", "今天", "as of"]),
    ([.helpMark, .helpMarkUp], ["选中", "多选", "批量", "select"]),
    ([.helpNextHit, .helpPreviousHit], ["下一处", "上一处"]),
    ([.helpHelp], ["帮助", "按键", "快捷键", "说明", "keys"]),
    ([.helpQuit], ["退出", "关闭程序", "exit", "close"]),
    ([.helpRedraw], ["刷新", "重画", "refresh"]),
    ([.helpNextView, .helpPreviousView], ["页", "视图", "切换", "page"]),
    ([.helpAllIsSaved], ["保存", "存盘"]),
  ]
}
