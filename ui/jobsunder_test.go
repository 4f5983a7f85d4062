package ui

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"alongside/data/store"
)

// underWay begins a job on a programme.
func underWay(j *jobs, s *store.Store) *job {
	one := &job{of: s, cancel: func() {}, done: make(chan struct{})}
	j.begin(one)
	return one
}

func TestOfAProgrammeOnlyItsOwnJobsAreUnderWay(t *testing.T) {
	a, b := &store.Store{}, &store.Store{}
	j := newJobs(func(*store.Store) {})
	ofA := underWay(j, a)
	underWay(j, b)
	if of := j.of(a); len(of) != 1 || of[0] != ofA {
		t.Errorf("of one programme %d jobs are under way", len(of))
	}
}

// waits reports whether something waits until a job has ended, and no longer.
func waits(j *jobs, one *job, wait func()) bool {
	over := false
	go func() {
		wait()
		over = true
	}()
	synctest.Wait()
	waited := !over
	j.end(one)
	synctest.Wait()
	return waited && over
}

func TestWhoeverEndsTheAppWaitsForEveryJob(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJobs(func(*store.Store) {})
		if !waits(j, underWay(j, nil), func() { j.wait(longestEnding) }) {
			t.Error("nobody waits, or for ever")
		}
	})
}

func TestNobodyWaitsForEverForAStickThatDoesNotAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJobs(func(*store.Store) {})
		dead := underWay(j, nil)
		begun := time.Now()
		j.wait(longestEnding)
		if waited := time.Since(begun); waited != longestEnding {
			t.Errorf("waited %v", waited)
		}
		j.end(dead)
	})
}

func TestAProgrammeIsOpenedOnceTheOneThatWasLeftIsClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &store.Store{}
		closed := false
		j := newJobs(func(*store.Store) { closed = true })
		one := underWay(j, s)
		underWay(j, &store.Store{}) // of a programme that nobody has left
		j.leave(s)
		if !waits(j, one, func() { _ = j.waitForLeft(t.Context()) }) || !closed {
			t.Errorf("nobody waits, or for ever; closed: %v", closed)
		}
	})
}

func TestWhoeverWaitsToOpenAProgrammeCanStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &store.Store{}
		j := newJobs(func(*store.Store) {})
		one := underWay(j, s)
		j.leave(s)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var err error
		go func() { err = j.waitForLeft(ctx) }()
		synctest.Wait()
		if err != context.Canceled {
			t.Errorf("it ended with %v", err)
		}
		j.end(one)
	})
}
