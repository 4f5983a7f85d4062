// Package cmd has no code of its own: its tests hold the rules that no compiler
// knows, about which room may know which (here) and about what is committed
// (tree_test.go).
package cmd

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const (
	module  = "alongside"
	fyne    = "fyne.io/fyne/v2"
	fyneApp = "fyne.io/fyne/v2/app"
	bbolt   = "go.etcd.io/bbolt"
	gofpdf  = "github.com/jung-kurt/gofpdf"
	zenity  = "github.com/ncruces/zenity"
)

// rule says which rooms of the project a room may import.
type rule struct {
	room string
	may  []string
}

// rooms are the rules, from the innermost room outwards. A name that ends
// in "/..." stands for the room and all that is inside it. The first entry that
// a package fits is the one that counts.
var rooms = []rule{
	{"data", nil},
	{"data/vault", []string{"data/vault/guess"}},
	{"data/vault/guess", nil},
	{"data/store", []string{"data", "data/vault"}},
	{"data/written", []string{"data"}},
	{"data/readingorder", nil},
	{"data/...", []string{"data/...", "assets/..."}},
	{"reports/page", []string{"data", "data/readingorder", "assets/..."}},
	{"reports/press", []string{"data/...", "reports", "reports/page"}}, // alone reads the store for them
	{"reports/...", []string{"data", "reports/page"}},
	{"ui/kit", []string{"data", "data/written", "data/readingorder", "assets/..."}}, // knows no store
	{"ui/...", []string{"ui/...", "reports/...", "data/...", "assets/..."}},
	{"cmd/alongside", []string{"ui", "ui/kit", "ui/systemfiles", "ui/systemprint", "reports/press", "cmd/alongside/...", "cmd/folders", "cmd/nodump", "assets/..."}},
	{"cmd/alongside/...", nil}, // what the system is asked for, without a window
	{"cmd/alongsidectl", []string{"reports/...", "data/...", "cmd/folders", "cmd/nodump", "assets/..."}},
	{"cmd/folders", nil},
	{"cmd/nodump", nil},
	{"cmd/tour", nil}, // sees the programs from outside, as a person does
	{"cmd", nil},
	{"assets/...", nil},
}

func TestImportsRunOneWay(t *testing.T) {
	for _, p := range listPackages(t, "./...") {
		room := p.room()
		i := slices.IndexFunc(rooms, func(r rule) bool { return within(room, r.room) })
		if i < 0 {
			t.Errorf("%s is a room that the design does not name", room)
			continue
		}
		for _, path := range p.Imports {
			other, ours := strings.CutPrefix(path, module+"/")
			if ours && !slices.ContainsFunc(rooms[i].may, func(may string) bool { return within(other, may) }) {
				t.Errorf("%s imports %s; it may import of the project: %s", room, other, orNothing(rooms[i].may))
			}
		}
	}
}

// Each of these libraries is known to one room, tests included, so that it can
// be replaced there.
func TestLibrariesKeepToTheirRoom(t *testing.T) {
	only := map[string]string{fyneApp: "cmd/alongside", bbolt: "data/store", gofpdf: "reports/page", zenity: "ui/systemfiles"}
	seen := map[string]bool{}
	for _, p := range listPackages(t, "./...") {
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			room, kept := only[path]
			if !kept {
				continue
			}
			seen[path] = true
			if !within(p.room(), room+"/...") {
				t.Errorf("%s imports %s, which belongs to %s alone", p.room(), path, room)
			}
		}
	}
	for path, room := range only {
		if !seen[path] {
			t.Errorf("%s no longer imports %s: this rule watches nothing", room, path)
		}
	}
}

func TestWhatNeedsNoWindowKnowsNoFyne(t *testing.T) {
	for _, p := range listPackages(t, "-deps", "./data/...", "./reports/...", "./cmd/alongsidectl") {
		if within(p.ImportPath, fyne+"/...") {
			t.Errorf("data, reports or alongsidectl reach %s", p.ImportPath)
		}
	}
}

// What makes tests quick would make the programs weak.
func TestNoProgramReachesWhatIsForTests(t *testing.T) {
	for _, p := range listPackages(t, "-deps", "./cmd/alongside", "./cmd/alongsidectl") {
		if slices.Contains([]string{"data/vault/vaulttest", "data/store/storetest", "data/dossier/riverside", "ui/uitest", "ui/uitest/keyboard"}, p.room()) {
			t.Errorf("a program reaches %s", p.ImportPath)
		}
	}
}

func TestReportsAndKitReachNoStore(t *testing.T) {
	for _, p := range listPackages(t, "-deps", "./reports", "./reports/page", "./ui/kit") {
		if p.room() == "data/store" {
			t.Error("reports or ui/kit reach data/store")
		}
	}
}

// alongsidectl is to be built on and for any machine without a C compiler.
func TestAlongsidectlNeedsNoC(t *testing.T) {
	for _, p := range listPackages(t, "-deps", "./cmd/alongsidectl") {
		if !p.Standard && len(p.CgoFiles) > 0 {
			t.Errorf("alongsidectl reaches %s, which needs cgo", p.ImportPath)
		}
	}
}

// goPackage is what `go list -json` says of a package.
type goPackage struct {
	ImportPath                         string
	Standard                           bool
	CgoFiles                           []string
	Imports, TestImports, XTestImports []string
}

// room is the package's folder in the project.
func (p goPackage) room() string { return strings.TrimPrefix(p.ImportPath, module+"/") }

// listPackages asks the go command about packages of the module.
func listPackages(t *testing.T, args ...string) []goPackage {
	t.Helper()
	list := exec.Command("go", append([]string{"list", "-json=ImportPath,Standard,CgoFiles,Imports,TestImports,XTestImports"}, args...)...)
	list.Dir = ".."
	var said bytes.Buffer
	list.Stderr = &said
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v: %s", err, said.String())
	}
	var packages []goPackage
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) == 0 {
		t.Fatalf("go list %v names no package", args)
	}
	return packages
}

// within tells whether a room is the one named, or for a name that ends in
// "/..." is inside it.
func within(room, named string) bool {
	outer, inside := strings.CutSuffix(named, "/...")
	return room == outer || inside && strings.HasPrefix(room, outer+"/")
}

func orNothing(names []string) string {
	if len(names) == 0 {
		return "nothing"
	}
	return strings.Join(names, ", ")
}
