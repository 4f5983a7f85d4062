package crawl

import (
	"go/ast"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestEveryChordIsPressedWhereItMeansSomething presses every chord on every screen
// that has any of its own.
func TestEveryChordIsPressedWhereItMeansSomething(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	sample := programmes()[0]
	c := newCrawl(t, sample, large, newReport())
	for _, s := range sample.spots {
		if !slices.Contains(chorded, s.name) {
			continue
		}
		c.place, c.known = s, false
		for _, leaves := range []how{lockNow, quitNow} {
			if c.arrive(nil) {
				_, _ = c.step(act{how: leaves}, true)
			}
		}
		for from := 0; from >= 0; {
			if !c.arrive(nil) {
				t.Fatalf("%s: cannot be shown", s.name)
			}
			from, _ = c.step(act{how: chords, from: from}, true)
			c.back(nil)
		}
	}
	if left := c.r.unpressed(t); len(left) > 0 {
		t.Errorf("never pressed:\n\t%s", strings.Join(left, "\n\t"))
	}
}

// chorded are places of all screens that have chords of their own.
var chorded = []string{"today", "register", "meetings", "people", "pairs", reviews.name, "the mentor's view", "bring in", "notes"}

func (p pressed) String() string {
	var parts []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierShortcutDefault, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if p.modifier&m.modifier != 0 {
			parts = append(parts, m.name)
		}
	}
	parts = append(parts, string(p.key))
	if p.screen != "" {
		parts = append(parts, "on", p.screen)
	}
	return strings.Join(parts, " ")
}

// keyNames are the keys whose names in the source are not what they are called.
var keyNames = map[string]fyne.KeyName{
	"KeyBackspace": fyne.KeyBackspace, "KeyReturn": fyne.KeyReturn, "KeyLeft": fyne.KeyLeft,
	"KeyPageUp": fyne.KeyPageUp, "KeyPageDown": fyne.KeyPageDown, "KeyPlus": fyne.KeyPlus, "KeyMinus": fyne.KeyMinus, "KeyEqual": fyne.KeyEqual,
}

// shortcuts are the chords of the app and of its screens, as the source has them:
// those of the app mean the same on every screen.
func shortcuts(t *testing.T) (all []pressed) {
	for _, file := range parseDir(t, "..") {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			screen := file.Name.Name
			switch {
			case f.Name.Name == "Keys" && f.Recv != nil && screen == "mentorview":
				screen = "handed-over"
			case f.Name.Name == "Keys" && f.Recv != nil && screen == "bringin":
				screen = "bring in"
			case f.Name.Name == "Keys" && f.Recv != nil:
			case f.Name.Name == "addShortcuts":
				screen = ""
			default:
				continue
			}
			all = append(all, shortcutsIn(f, screen)...)
		}
	}
	return all
}

func shortcutsIn(f *ast.FuncDecl, screen string) (all []pressed) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr: // ctrl(fyne.KeyH, …) of the app
			if isIdent(n.Fun, "ctrl") && len(n.Args) > 0 {
				if key := keyOf(n.Args[0]); key != "" {
					all = append(all, pressed{screen, key, fyne.KeyModifierShortcutDefault})
				}
			}
		case *ast.CompositeLit: // {Name: …, Modifier: …} of a screen
			var p pressed
			for _, e := range n.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					continue
				}
				switch {
				case isIdent(kv.Key, "Name"), isIdent(kv.Key, "KeyName"): // of a chord of the app
					p.key = keyOf(kv.Value)
				case isIdent(kv.Key, "Modifier"):
					p.modifier = modifierOf(kv.Value)
				}
			}
			if p.key != "" && p.modifier != 0 {
				p.screen = screen
				if !slices.Contains(all, p) {
					all = append(all, p)
				}
			}
		}
		return true
	})
	return all
}

// keyOf is the key that fyne.KeyX names, or none.
func keyOf(e ast.Expr) fyne.KeyName {
	s, ok := e.(*ast.SelectorExpr)
	if !ok || !isIdent(s.X, "fyne") {
		return ""
	}
	if key, known := keyNames[s.Sel.Name]; known {
		return key
	}
	return fyne.KeyName(strings.TrimPrefix(s.Sel.Name, "Key"))
}

func modifierOf(e ast.Expr) fyne.KeyModifier {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return modifierOf(e.X) | modifierOf(e.Y)
	case *ast.SelectorExpr:
		return modifierOf(e.Sel)
	case *ast.Ident:
		switch e.Name {
		case "ctrl", "KeyModifierShortcutDefault":
			return fyne.KeyModifierShortcutDefault
		case "alt", "KeyModifierAlt":
			return fyne.KeyModifierAlt
		case "shift", "KeyModifierShift":
			return fyne.KeyModifierShift
		}
	}
	return 0
}
