// What else people call an action, in every language: so it is found by the word that comes to mind.
extension BoardPhrase {
  var synonyms: [String] {
    switch self {
    case .helpToggle: ["完成", "办结", "勾掉", "打勾", "做完", "销账", "finish", "done", "tick"]
    case .helpStatus:
      [
        "状态", "受阻", "停滞", "推进", "启动", "不再办理", "取消事项", "销号", "申请销号", "退回", "办结", "block", "close",
        "send back", "drop",
      ]
    case .helpNote: ["进展", "汇报", "填报", "记录", "备注", "问题", "下一步", "report", "progress"]
    case .helpDue: ["期限", "延期", "改期", "时限", "deadline", "postpone"]
    case .helpUndo: ["撤销", "撤回", "恢复", "反悔", "记错了", "take back"]
    case .helpRedo: ["重做", "恢复撤销"]
    case .helpDetail: ["详情", "台账", "全文", "历史", "history"]
    case .helpMenu: ["操作", "菜单"]
    case .helpArrange: ["分组", "排序", "按单位", "按月份", "时段", "sort", "group"]
    case .helpMeasure: ["添加", "新增", "实测值", "记数", "new"]
    case .helpUnits: ["单位", "部门", "牵头", "责任单位", "department"]
    case .helpFilter: ["筛选", "过滤", "只看", "逾期", "待销号", "select"]
    case .helpFind: ["查找", "搜索", "检索", "search"]
    case .helpClear: ["清除", "全部显示", "取消筛选", "show all"]
    case .helpFoldAll: ["折叠", "展开", "收起", "collapse", "expand"]
    case .helpReview: ["核对", "待核", "审核"]
    case .helpProblems: ["检查", "错误", "问题", "check"]
    case .helpExport: ["导出", "打印", "Excel", "表格", "另存", "交表", "save as", "print"]
    case .helpCopyRow: ["复制", "拷贝", "剪贴板", "clipboard"]
    case .helpMeeting: ["开会", "调度", "例会", "会议", "确定事项", "meeting"]
    case .helpChangePerson: ["换人", "登录", "姓名", "我是谁", "切换用户", "user", "login"]
    case .helpToday, .helpMonthBack, .helpMonthOn: ["日期", "回看", "上个月", "今天", "as of"]
    case .helpMark, .helpMarkUp: ["选中", "多选", "批量", "select"]
    case .helpNextHit, .helpPreviousHit: ["下一处", "上一处"]
    case .helpHelp: ["帮助", "按键", "快捷键", "说明", "keys"]
    case .helpQuit: ["退出", "关闭程序", "exit", "close"]
    case .helpRedraw: ["刷新", "重画", "refresh"]
    case .helpView, .helpNextView, .helpPreviousView: ["页", "视图", "切换", "page"]
    case .helpAllIsSaved: ["保存", "存盘"]
    default: []
    }
  }
}
