/**
 * One class that DL4J 1.0.0-M2.1 looks for by name and no longer ships; without it the oneDNN helpers of its layers
 * stay off. Nothing else belongs here.
 */
package org.nd4j.nativeblas;
