" Put this into ~/.vim/compiler/; then, in a plan.md:  :compiler duban  and  :make
let current_compiler = "duban"
CompilerSet makeprg=duban\ check\ --plan\ %:p:h:S
CompilerSet errorformat=%f:%l:%c:\ %m,%-G%.%#

" Duban counts characters, Vim bytes.
augroup duban
  autocmd!
  autocmd QuickFixCmdPost make call setqflist(map(getqflist(), {_, e -> e.valid
    \ ? extend(e, {'col': byteidx(getbufline(e.bufnr, e.lnum)[0], e.col - 1) + 1}) : e}))
augroup END
