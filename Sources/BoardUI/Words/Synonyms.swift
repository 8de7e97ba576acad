// What else people call an action, in every language: so it is found by the word that comes to mind.
extension Command {
  var synonyms: [String] {
    switch self {
    case .toggle: ["完成", "办结", "勾掉", "打勾", "做完", "销账", "finish", "done", "tick"]
    case .setStatus:
      [
        "状态", "受阻", "停滞", "推进", "启动", "不再办理", "取消事项", "销号", "申请销号", "退回", "办结", "block", "close",
        "send back", "drop",
      ]
    case .writeNote: ["进展", "汇报", "填报", "记录", "备注", "问题", "下一步", "report", "progress"]
    case .setDue: ["期限", "延期", "改期", "时限", "deadline", "postpone"]
    case .undo: ["撤销", "撤回", "恢复", "反悔", "记错了", "take back"]
    case .redo: ["重做", "恢复撤销"]
    case .detail: ["详情", "台账", "全文", "历史", "history"]
    case .menu: ["操作", "菜单"]
    case .arrange: ["分组", "排序", "按单位", "按月份", "时段", "sort", "group"]
    case .add: ["添加", "新增", "实测值", "记数", "new"]
    case .pickUnit: ["单位", "部门", "牵头", "责任单位", "department"]
    case .filter: ["筛选", "过滤", "只看", "逾期", "待销号", "select"]
    case .find: ["查找", "搜索", "检索", "search"]
    case .clearFilter: ["清除", "全部显示", "取消筛选", "show all"]
    case .foldAll: ["折叠", "展开", "收起", "collapse", "expand"]
    case .review: ["核对", "待核", "审核"]
    case .problems: ["检查", "错误", "问题", "check"]
    case .export: ["导出", "打印", "Excel", "表格", "另存", "交表", "save as", "print"]
    case .copyRow: ["复制", "拷贝", "剪贴板", "clipboard"]
    case .meeting: ["开会", "调度", "例会", "会议", "确定事项", "meeting"]
    case .changePerson: ["换人", "登录", "姓名", "我是谁", "切换用户", "user", "login"]
    case .look: ["日期", "回看", "上个月", "今天", "as of"]
    case .mark: ["选中", "多选", "批量", "select"]
    case .hit: ["下一处", "上一处"]
    case .help: ["帮助", "按键", "快捷键", "说明", "keys"]
    case .quit: ["退出", "关闭程序", "exit", "close"]
    case .redraw: ["刷新", "重画", "refresh"]
    case .view, .nextView, .previousView: ["页", "视图", "切换", "page"]
    case .sayAllIsSaved: ["保存", "存盘"]
    case .move, .left, .right, .close, .sayHowToLeave, .palette: []
    }
  }
}
