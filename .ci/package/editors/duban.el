;;; duban.el --- M-x compile checks the plan  -*- lexical-binding: t -*-
;; Load this file; then, in a plan.md, M-x compile. Duban counts characters, not columns of the screen.
(add-hook 'find-file-hook #'duban-compile)
(defun duban-compile ()
  "Let `compile' check the plan in this folder."
  (when (equal (file-name-nondirectory (or buffer-file-name "")) "plan.md")
    (setq-local compile-command "duban check --plan .")
    (setq-local compilation-error-screen-columns nil)))
;;; duban.el ends here
