/** Programs that the tests launch under the packaged agent, as a user would write them. */
package dev.glia.agent.model;
