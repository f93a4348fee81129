-- What a person does in Neovim, by its own language client: opens a report, sees findings, takes the first fix, saves.
--   nvim --headless --clean -n -c 'luafile session.lua' REPORT
-- SERVER is the command of the language server, as JSON. Prints one line of JSON for each thing that was seen.
-- Written for every Neovim since 0.7: vim.lsp.start came later.
local limit = 15000

local function tell(what, seen)
  io.stdout:write(vim.fn.json_encode({ what = what, seen = seen }), '\n')
end

local function wait(what, look)
  assert(vim.wait(limit, look, 20), 'waited in vain for ' .. what)
end

local function findings(buffer)
  local found = {}
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    local text = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, false)[1]
    table.insert(found, {
      code = finding.code or finding.user_data.lsp.code,
      message = finding.message,
      -- Neovim counts bytes.
      words = text:sub(finding.col + 1, finding.end_col),
      range = finding,
    })
  end
  return found
end

local function find(buffer, code)
  for _, finding in ipairs(findings(buffer)) do
    if finding.code == code then return finding end
  end
end

--- The place of a finding as the protocol has it: lines, and UTF-16 units.
local function range_of(buffer, finding)
  local function position(line, bytes)
    local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
    local _, units = vim.str_utfindex(text, bytes)
    return { line = line, character = units }
  end
  local place = finding.range
  return { start = position(place.lnum, place.col), ['end'] = position(place.end_lnum, place.end_col) }
end

local function session()
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'disclosure-report'
  local id = vim.lsp.start_client({
    name = 'disclosure-report',
    cmd = vim.fn.json_decode(vim.env.SERVER),
    root_dir = vim.fn.expand('%:p:h'),
  })
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)

  wait('a finding', function() return find(buffer, 'row-total') end)
  local seen = {}
  for _, finding in ipairs(findings(buffer)) do
    table.insert(seen, { code = finding.code, message = finding.message, words = finding.words })
  end
  tell('findings', seen)

  local document = { uri = vim.uri_from_bufnr(buffer) }
  local range = range_of(buffer, find(buffer, 'row-total'))
  local hover = client.request_sync('textDocument/hover', { textDocument = document, position = range.start }, limit, buffer)
  tell('hover', hover.result.contents.value)

  local asked = { textDocument = document, range = range, context = { diagnostics = {}, only = { 'quickfix' } } }
  local actions = client.request_sync('textDocument/codeAction', asked, limit, buffer)
  local first = actions.result[1]
  tell('fix', first.title)
  vim.lsp.util.apply_workspace_edit(first.edit, client.offset_encoding)
  wait('the finding to go', function() return not find(buffer, 'row-total') end)
  vim.cmd('silent write')
  client.stop()
  wait('the server to end', function() return client.is_stopped() end)
end

local worked, fault = pcall(session)
if not worked then
  tell('fault', tostring(fault))
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
