package single_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"alongside/cmd/alongside/single"
)

const holdFolder = "ALONGSIDE_HOLD_FOLDER"

// TestMain lets the test binary be the first Alongside: it takes the folder's
// place, says so, and stays until it is killed.
func TestMain(m *testing.M) {
	dir := os.Getenv(holdFolder)
	if dir == "" {
		os.Exit(m.Run())
	}
	first, err := single.Enter(dir, "")
	if first == nil || err != nil {
		os.Exit(3)
	}
	first.Serve(func(path string) bool {
		os.Stdout.WriteString("asked for " + path + "\n")
		return true
	})
	os.Stdout.WriteString("runs\n")
	select {}
}

// enter takes the place in a folder that is free.
func enter(t *testing.T, dir string) *single.Instance {
	t.Helper()
	first, err := single.Enter(dir, "")
	if first == nil || err != nil {
		t.Fatalf("the first start does not run: %v", err)
	}
	t.Cleanup(first.Close)
	return first
}

func TestASecondStartBringsTheFirstForwardAndHandsOverItsPath(t *testing.T) {
	dir := t.TempDir()
	asked := make(chan string, 2)
	enter(t, dir).Serve(func(path string) bool {
		asked <- path
		return true
	})
	for _, path := range []string{"", "/home/maria/Tuesday, née \"Wednesday\".alongside"} {
		second, err := single.Enter(dir, path)
		if second != nil || err != nil {
			t.Fatalf("a second start runs: %v, %v", second, err)
		}
		if got := <-asked; got != path {
			t.Errorf("handed over %q, want %q", got, path)
		}
	}
}

func TestASecondStartIsToldWhereTheFirstCannotComeForward(t *testing.T) {
	dir := t.TempDir()
	enter(t, dir).Serve(func(string) bool { return false })
	if second, err := single.Enter(dir, ""); second != nil || !errors.Is(err, single.ErrElsewhere) {
		t.Errorf("a second start: %v, %v", second, err)
	}
}

func TestOnceTheFirstHasEndedTheNextRuns(t *testing.T) {
	dir := t.TempDir()
	enter(t, dir).Close()
	enter(t, dir)
}

// kill -9, a crash or a power cut leave the lock file and the socket behind.
func TestAKilledOneIsNotInTheWay(t *testing.T) {
	dir := t.TempDir()
	for range 3 {
		first, said := hold(t, dir)
		if second, err := single.Enter(dir, "x.alongside"); second != nil || err != nil {
			t.Fatalf("beside a running one: %v, %v", second, err)
		}
		if line := read(t, said); line != "asked for x.alongside" {
			t.Errorf("the first says %q", line)
		}
		if err := first.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = first.Wait()
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 2 {
			t.Errorf("left behind: %v; this test looks past what a crash leaves", left)
		}
	}
	enter(t, dir)
}

func TestUsersDoNotMeet(t *testing.T) {
	enter(t, t.TempDir())
	enter(t, t.TempDir())
}

func TestOnlyTheirOwnerReachesTheLockAndTheSocket(t *testing.T) {
	dir := t.TempDir()
	enter(t, dir)
	for _, name := range []string{"running.lock", "running.sock"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

func TestWhereNoLockCanBeTheAppStartsAllTheSame(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	enter(t, missing)
	enter(t, missing)
}

// A folder below a long path has no room for a socket: the second start then
// is told, and does not run.
func TestAPathTooLongForASocketStillLetsOneRunAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), strings.Repeat("long", 40))
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	enter(t, dir)
	if second, err := single.Enter(dir, ""); second != nil || !errors.Is(err, single.ErrElsewhere) {
		t.Errorf("a second start: %v, %v", second, err)
	}
}

// hold starts a process that takes the place, and waits until it has it.
func hold(t *testing.T, dir string) (*exec.Cmd, *os.File) {
	t.Helper()
	said, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	first := exec.Command(os.Args[0])
	first.Env = append(os.Environ(), holdFolder+"="+dir)
	first.Stdout = out
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	_ = out.Close()
	t.Cleanup(func() {
		_ = first.Process.Kill()
		_ = said.Close()
	})
	if line := read(t, said); line != "runs" {
		t.Fatalf("the first says %q", line)
	}
	return first, said
}

// read reads a line, byte by byte, so that nothing after it is lost.
func read(t *testing.T, from *os.File) string {
	t.Helper()
	var line []byte
	for one := make([]byte, 1); ; {
		if _, err := from.Read(one); err != nil {
			t.Fatalf("after %q: %v", line, err)
		}
		if one[0] == '\n' {
			return string(line)
		}
		line = append(line, one[0])
	}
}
