//go:build !windows

package fall_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"alongside/cmd/alongside/fall"
)

const (
	fallIn  = "ALONGSIDE_FALL_IN"
	fallHow = "ALONGSIDE_FALL_HOW"
	name    = "Xaveria"
)

// falls are the ways in which an app may end.
var falls = map[string]func(dir string){
	"well": func(dir string) { fall.EndedWell(dir) },
	"a name": func(string) {
		panic(name + "\nfatal error: " + name + "\n\ngoroutine 1 [running]:\n" + name + "(1)\n\t/" + name + ".go:1")
	},
	"an error":     func(string) { panic(errors.New(name + " is not there")) },
	"a map":        func(string) { count(nil) },
	"an index":     func(string) { _ = []int{}[len(name)] },
	"in a worker":  func(dir string) { inWorker(func() { defer fall.Catch(dir); panic(name) }) },
	"of a library": func(string) { inWorker(func() { panic(errors.New(name + "\nfatal error: " + name)) }) },
	"of a string":  func(string) { type typed string; inWorker(func() { panic(typed(name)) }) },
	"two panics": func(string) {
		inWorker(func() {
			defer func() { panic(name + " again") }()
			panic(name)
		})
	},
	"two at a map": func(string) {
		m := map[string]int{}
		for range 8 {
			go func() {
				for {
					m[name]++
				}
			}()
		}
		select {}
	},
	"killed": func(string) {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	},
}

// count counts the name in a map, which may be none.
func count(in map[string]int) { in[name]++ }

func inWorker(do func()) {
	go do()
	select {}
}

func TestMain(m *testing.M) {
	dir := os.Getenv(fallIn)
	if dir == "" {
		os.Exit(m.Run())
	}
	defer fall.Catch(dir)
	if path := fall.Watch(dir); path != "" {
		os.Stdout.WriteString(path)
	}
	falls[os.Getenv(fallHow)](dir)
}

// run lets an app start in a folder and end in a way, and returns the path of
// the report that it found, and what it wrote to its terminal.
func run(t *testing.T, dir, how string) (report, terminal string) {
	t.Helper()
	var errs strings.Builder
	app := exec.Command(os.Args[0])
	app.Env = append(os.Environ(), fallIn+"="+dir, fallHow+"="+how)
	app.Stderr = &errs
	out, err := app.Output()
	if (err == nil) != (how == "well") {
		t.Fatalf("%s: %v: %s", how, err, errs.String())
	}
	return string(out), errs.String()
}

func TestTheNextStartTellsOfAFallOnceAndNamesNobody(t *testing.T) {
	for how := range falls {
		if how == "well" {
			continue
		}
		t.Run(how, func(t *testing.T) {
			dir := t.TempDir()
			log := `{"msg":"screen","screen":"register"}` + "\n" + `{"msg":"did","act":"mark"}` + "\n"
			if err := os.WriteFile(filepath.Join(dir, "alongside.log"), []byte(log), 0o600); err != nil {
				t.Fatal(err)
			}
			run(t, dir, how)
			path, _ := run(t, dir, "well")
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"Last screen: register", "Last action: mark"} {
				if !strings.Contains(string(text), want) {
					t.Errorf("the report does not say %q", want)
				}
			}
			if stack := how != "killed"; stack != strings.Contains(string(text), ".go:") {
				t.Error("the report does not say where")
			}
			left, _ := filepath.Glob(filepath.Join(dir, "*"))
			for _, file := range left {
				said, err := os.ReadFile(file)
				if err != nil || strings.Contains(string(said), name) {
					t.Errorf("%s names somebody: %v\n%s", filepath.Base(file), err, said)
				}
				info, err := os.Stat(file)
				if err != nil || info.Mode().Perm()&0o077 != 0 {
					t.Errorf("%s: others may read it: %v", filepath.Base(file), err)
				}
			}
			if again, _ := run(t, dir, "well"); again != "" {
				t.Error("it is told twice")
			}
		})
	}
}

func TestWhatIsCaughtIsNotSaidInTheTerminal(t *testing.T) {
	for _, how := range []string{"a name", "an error", "in a worker"} {
		_, terminal := run(t, t.TempDir(), how)
		if strings.Contains(terminal, name) || !strings.Contains(terminal, ".go:") {
			t.Errorf("%s: the terminal says %s", how, terminal)
		}
	}
}

func TestTheReportSaysWhatKindOfFaultItWas(t *testing.T) {
	for how, want := range map[string]string{
		"a map": "assignment to entry in nil map", "an index": "index out of range [7] with length 0",
		"a name": "a panic with a string", "an error": "a panic with a *errors.errorString",
		"of a library": "its words are left out", "two at a map": "maps.fatal",
		"killed": "ended from outside",
	} {
		dir := t.TempDir()
		run(t, dir, how)
		path, _ := run(t, dir, "well")
		text, _ := os.ReadFile(path)
		if !strings.Contains(string(text), want) {
			t.Errorf("%s: the report does not say %q:\n%s", how, want, text)
		}
	}
}

func TestAfterAGoodEndNothingIsTold(t *testing.T) {
	dir := t.TempDir()
	run(t, dir, "well")
	if report, _ := run(t, dir, "well"); report != "" {
		t.Error("a fall is told of")
	}
}
