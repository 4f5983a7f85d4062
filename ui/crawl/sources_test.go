package crawl

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What there is to be reached is read from the source, so that a new dialog or
// a new operation that no step leads to is noticed.

// parseDir parses the code below a folder, tests left out.
func parseDir(t *testing.T, dir string) (files []*ast.File) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		files = append(files, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// operations are the acts that the store's source names.
func operations(t *testing.T) (acts []string) {
	for _, file := range parseDir(t, "../../data/store") {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && isIdent(spec.Type, "Act") {
				for _, value := range spec.Values {
					acts = append(acts, literal(value))
				}
			}
			return true
		})
	}
	slices.Sort(acts)
	return acts
}

// dialogs are the functions of the kit that open one; the title is the second
// thing that each is given.
var dialogs = []string{"FormDialog", "LookDialog", "ChoiceDialog", "Confirm", "Message"}

// dialogTitles are the titles of all dialogs, as the source has them: with the
// names of what is filled in.
func dialogTitles(t *testing.T) (titles []string) {
	for _, file := range parseDir(t, "..") {
		for _, decl := range file.Decls {
			ast.Inspect(decl, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) < 2 || !isKit(call.Fun) {
					return true
				}
				if name, ok := call.Args[1].(*ast.Ident); ok {
					titles = append(titles, assigned(decl, name.Name)...)
				} else if said := sentence(call.Args[1]); said != "" {
					titles = append(titles, said)
				}
				return true
			})
		}
	}
	slices.Sort(titles)
	return slices.Compact(titles)
}

func isKit(fun ast.Expr) bool {
	s, ok := fun.(*ast.SelectorExpr)
	return ok && isIdent(s.X, "kit") && slices.Contains(dialogs, s.Sel.Name)
}

// assigned are the sentences that a variable is given in a function.
func assigned(in ast.Node, name string) (said []string) {
	ast.Inspect(in, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok {
			return true
		}
		for i, left := range a.Lhs {
			if isIdent(left, name) && i < len(a.Rhs) {
				if s := sentence(a.Rhs[i]); s != "" {
					said = append(said, s)
				}
			}
		}
		return true
	})
	return said
}

// fileQuestions are the titles under which files and folders are asked for.
func fileQuestions(t *testing.T) (titles []string) {
	for _, file := range parseDir(t, "..") {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			s, ok := call.Fun.(*ast.SelectorExpr)
			if ok && slices.Contains([]string{"OpenFile", "SaveFile", "ChooseFolder"}, s.Sel.Name) {
				if said := sentence(call.Args[0]); said != "" {
					titles = append(titles, said)
				}
			}
			return true
		})
	}
	return titles
}

// screenNames are the screens that there are.
func screenNames(t *testing.T) (names []string) {
	for _, file := range parseDir(t, "../screen") {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && isIdent(spec.Type, "Name") {
				for _, value := range spec.Values {
					names = append(names, literal(value))
				}
			}
			return true
		})
	}
	return names
}

// sentence is what lang.L is given, or empty.
func sentence(e ast.Expr) string {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return ""
	}
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !isIdent(s.X, "lang") || s.Sel.Name != "L" {
		return ""
	}
	return literal(call.Args[0])
}

func isIdent(e ast.Expr, name string) bool {
	ident, ok := e.(*ast.Ident)
	return ok && ident.Name == name
}

func literal(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if s, err := strconv.Unquote(lit.Value); err == nil {
			return s
		}
	}
	return ""
}

var filledIn = regexp.MustCompile(`\\\{\\\{.*?\\\}\\\}`)

// seenIn reports whether a sentence, with something filled in, is among texts.
func seenIn(texts map[string]bool, sentence string) bool {
	if texts[sentence] {
		return true
	}
	if !strings.Contains(sentence, "{{") {
		return false
	}
	pattern := regexp.MustCompile("^" + filledIn.ReplaceAllString(regexp.QuoteMeta(sentence), ".*") + "$")
	for text := range texts {
		if pattern.MatchString(text) {
			return true
		}
	}
	return false
}
