import type { Voice } from '../../shared/permissions.js'

/** Whom guests most often speak for comes first. */
export const GUEST_VOICES: readonly Voice[] = ['USER_REPRESENTATIVE', 'NEXT_OF_KIN', 'MUNICIPALITY', 'EXPERT', 'PROJECT_GROUP']

export const MAX_GUEST_NAME = 80
